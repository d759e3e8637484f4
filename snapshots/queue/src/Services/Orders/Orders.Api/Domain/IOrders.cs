namespace Market.Orders.Domain;

/// <summary>The write side of orders: changes are kept until the unit of work saves them.</summary>
public interface IOrders
{
    Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Order order);

    void Remove(Order order);
}
