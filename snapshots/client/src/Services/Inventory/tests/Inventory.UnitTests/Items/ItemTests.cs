using Shop.Inventory.Domain;

namespace Shop.Inventory.UnitTests;

public sealed class ItemTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = ItemSamples.Details(1);

        var theItem = Item.Create(details, ItemSamples.Now);

        Same(details, theItem);
        Assert.Equal((1L, ItemSamples.Now, ItemSamples.Now), (theItem.Version, theItem.CreatedAt, theItem.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var theItem = ItemSamples.Create(1);
        var (id, later) = (theItem.Id, ItemSamples.Now.AddHours(1));

        theItem.Change(ItemSamples.Details(2), later);

        Same(ItemSamples.Details(2), theItem);
        Assert.Equal((id, 2L, ItemSamples.Now, later), (theItem.Id, theItem.Version, theItem.CreatedAt, theItem.UpdatedAt));
    }

    [Fact]
    public void Price_too_little_is_refused()
    {
        var theItem = ItemSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => theItem.Change(ItemSamples.Details(2) with { Price = new Money(-1, "EUR") }, ItemSamples.Now));
        Same(ItemSamples.Details(1), theItem);
    }

    private static void Same(ItemDetails expected, Item theItem)
    {
        Assert.Equal(expected.Sku, theItem.Sku);
        Assert.Equal(expected.Name, theItem.Name);
        Assert.Equal(expected.Price, theItem.Price);
        Assert.Equal(expected.Weight, theItem.Weight);
        Assert.Equal(expected.State, theItem.State);
        Assert.Equal(expected.AvailableOn, theItem.AvailableOn);
        Assert.Equal(expected.Notes, theItem.Notes);
        Assert.Equal(expected.Barcodes, theItem.Barcodes);
    }
}
