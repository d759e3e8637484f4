namespace Shop.Orders;

/// <summary>What is done with orders.</summary>
public sealed class OrderHandler(IOrders orders)
{
    public async Task<Order> Place(NewOrder command, CancellationToken cancel)
    {
        var order = Order.From(command);
        await orders.Add(order, cancel);
        return order;
    }

    public async Task Cancel(Guid id, CancellationToken cancel)
    {
        var order = await orders.Get(id, cancel);
        order.Cancel();
        await orders.Save(order, cancel);
    }
}
