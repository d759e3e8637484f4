using Shop.Orders.Domain;

namespace Shop.Orders.UnitTests;

public sealed class OrderTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = OrderSamples.Details(1);

        var order = Order.Create(details, "me", OrderSamples.Now);

        Same(details, order);
        Assert.Equal((1L, OrderSamples.Now, OrderSamples.Now), (order.Version, order.CreatedAt, order.UpdatedAt));
        Assert.Equal("me", order.OwnerId);
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var order = OrderSamples.Create(1);
        var (id, later) = (order.Id, OrderSamples.Now.AddHours(1));

        order.Change(OrderSamples.Details(2), later);

        Same(OrderSamples.Details(2), order);
        Assert.Equal((id, 2L, OrderSamples.Now, later), (order.Id, order.Version, order.CreatedAt, order.UpdatedAt));
    }

    [Fact]
    public void Total_too_little_is_refused()
    {
        var order = OrderSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => order.Change(OrderSamples.Details(2) with { Total = new Money(-1, "EUR") }, OrderSamples.Now));
        Same(OrderSamples.Details(1), order);
    }

    private static void Same(OrderDetails expected, Order order)
    {
        Assert.Equal(expected.Number, order.Number);
        Assert.Equal(expected.Total, order.Total);
    }
}
