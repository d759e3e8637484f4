using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class ShelfTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = ShelfSamples.Details(1);

        var shelf = Shelf.Create(details, ShelfSamples.Now);

        Same(details, shelf);
        Assert.Equal((1L, ShelfSamples.Now, ShelfSamples.Now), (shelf.Version, shelf.CreatedAt, shelf.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var shelf = ShelfSamples.Create(1);
        var (id, later) = (shelf.Id, ShelfSamples.Now.AddHours(1));

        shelf.Change(ShelfSamples.Details(2), later);

        Same(ShelfSamples.Details(2), shelf);
        Assert.Equal((id, 2L, ShelfSamples.Now, later), (shelf.Id, shelf.Version, shelf.CreatedAt, shelf.UpdatedAt));
    }

    [Fact]
    public void Price_too_little_is_refused()
    {
        var shelf = ShelfSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => shelf.Change(ShelfSamples.Details(2) with { Price = new Money(-1, "EUR") }, ShelfSamples.Now));
        Same(ShelfSamples.Details(1), shelf);
    }

    private static void Same(ShelfDetails expected, Shelf shelf)
    {
        Assert.Equal(expected.Code, shelf.Code);
        Assert.Equal(expected.AisleId, shelf.AisleId);
        Assert.Equal(expected.BookedOn, shelf.BookedOn);
        Assert.Equal(expected.Price, shelf.Price);
        Assert.Equal(expected.Remark, shelf.Remark);
    }
}
