using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Warehouses;

internal sealed class WarehouseStore(StockDbContext db) : IWarehouses
{
    public Task<Warehouse?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Warehouse>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Warehouse warehouse) => db.Add(warehouse);

    public void Remove(Warehouse warehouse) => db.Remove(warehouse);
}
