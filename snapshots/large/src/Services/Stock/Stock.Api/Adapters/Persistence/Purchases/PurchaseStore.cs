using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Purchases;

internal sealed class PurchaseStore(StockDbContext db) : IPurchases
{
    public Task<Purchase?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Purchase>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Purchase purchase) => db.Add(purchase);

    public void Remove(Purchase purchase) => db.Remove(purchase);
}
