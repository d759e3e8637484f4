using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Deliveries;

internal sealed class DeliveryStore(StockDbContext db) : IDeliveries
{
    public Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Delivery>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Delivery delivery) => db.Add(delivery);

    public void Remove(Delivery delivery) => db.Remove(delivery);
}
