using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Shipments;

internal sealed class ShipmentStore(StockDbContext db) : IShipments
{
    public Task<Shipment?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Shipment>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Shipment shipment) => db.Add(shipment);

    public void Remove(Shipment shipment) => db.Remove(shipment);
}
