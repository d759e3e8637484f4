using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Batches;

internal sealed class BatchStore(StockDbContext db) : IBatches
{
    public Task<Batch?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Batch>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Batch batch) => db.Add(batch);

    public void Remove(Batch batch) => db.Remove(batch);
}
