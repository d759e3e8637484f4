using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Shelves;

internal sealed class ShelfStore(StockDbContext db) : IShelves
{
    public Task<Shelf?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Shelf>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Shelf shelf) => db.Add(shelf);

    public void Remove(Shelf shelf) => db.Remove(shelf);
}
