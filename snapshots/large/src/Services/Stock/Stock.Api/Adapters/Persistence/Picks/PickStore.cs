using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Picks;

internal sealed class PickStore(StockDbContext db) : IPicks
{
    public Task<Pick?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Pick>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Pick pick) => db.Add(pick);

    public void Remove(Pick pick) => db.Remove(pick);
}
