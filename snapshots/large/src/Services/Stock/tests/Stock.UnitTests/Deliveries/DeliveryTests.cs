using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class DeliveryTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = DeliverySamples.Details(1);

        var delivery = Delivery.Create(details, DeliverySamples.Now);

        Same(details, delivery);
        Assert.Equal((1L, DeliverySamples.Now, DeliverySamples.Now), (delivery.Version, delivery.CreatedAt, delivery.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var delivery = DeliverySamples.Create(1);
        var (id, later) = (delivery.Id, DeliverySamples.Now.AddHours(1));

        delivery.Change(DeliverySamples.Details(2), later);

        Same(DeliverySamples.Details(2), delivery);
        Assert.Equal((id, 2L, DeliverySamples.Now, later), (delivery.Id, delivery.Version, delivery.CreatedAt, delivery.UpdatedAt));
    }

    [Fact]
    public void Price_too_little_is_refused()
    {
        var delivery = DeliverySamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => delivery.Change(DeliverySamples.Details(2) with { Price = new Money(-1, "EUR") }, DeliverySamples.Now));
        Same(DeliverySamples.Details(1), delivery);
    }

    private static void Same(DeliveryDetails expected, Delivery delivery)
    {
        Assert.Equal(expected.Code, delivery.Code);
        Assert.Equal(expected.PurchaseId, delivery.PurchaseId);
        Assert.Equal(expected.BookedOn, delivery.BookedOn);
        Assert.Equal(expected.Price, delivery.Price);
        Assert.Equal(expected.Remark, delivery.Remark);
    }
}
