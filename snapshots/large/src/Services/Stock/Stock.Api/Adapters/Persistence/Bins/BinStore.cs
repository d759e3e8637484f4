using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Bins;

internal sealed class BinStore(StockDbContext db) : IBins
{
    public Task<Bin?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Bin>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Bin bin) => db.Add(bin);

    public void Remove(Bin bin) => db.Remove(bin);
}
