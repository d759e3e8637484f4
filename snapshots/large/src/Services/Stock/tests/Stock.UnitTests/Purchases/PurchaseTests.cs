using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class PurchaseTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = PurchaseSamples.Details(1);

        var purchase = Purchase.Create(details, PurchaseSamples.Now);

        Same(details, purchase);
        Assert.Equal((1L, PurchaseSamples.Now, PurchaseSamples.Now), (purchase.Version, purchase.CreatedAt, purchase.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var purchase = PurchaseSamples.Create(1);
        var (id, later) = (purchase.Id, PurchaseSamples.Now.AddHours(1));

        purchase.Change(PurchaseSamples.Details(2), later);

        Same(PurchaseSamples.Details(2), purchase);
        Assert.Equal((id, 2L, PurchaseSamples.Now, later), (purchase.Id, purchase.Version, purchase.CreatedAt, purchase.UpdatedAt));
    }

    private static void Same(PurchaseDetails expected, Purchase purchase)
    {
        Assert.Equal(expected.Code, purchase.Code);
        Assert.Equal(expected.SupplierId, purchase.SupplierId);
        Assert.Equal(expected.Status, purchase.Status);
        Assert.Equal(expected.Remark, purchase.Remark);
    }
}
