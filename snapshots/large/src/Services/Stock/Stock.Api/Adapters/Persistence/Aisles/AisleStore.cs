using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Aisles;

internal sealed class AisleStore(StockDbContext db) : IAisles
{
    public Task<Aisle?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Aisle>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Aisle aisle) => db.Add(aisle);

    public void Remove(Aisle aisle) => db.Remove(aisle);
}
