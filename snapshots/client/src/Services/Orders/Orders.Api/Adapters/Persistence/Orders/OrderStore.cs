using Microsoft.EntityFrameworkCore;
using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Orders;

internal sealed class OrderStore(OrdersDbContext db) : IOrders
{
    public Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Order>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Order order) => db.Add(order);

    public void Remove(Order order) => db.Remove(order);
}
