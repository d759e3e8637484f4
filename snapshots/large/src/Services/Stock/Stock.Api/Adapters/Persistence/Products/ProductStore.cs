using Depot.Stock.Domain;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Products;

internal sealed class ProductStore(StockDbContext db) : IProducts
{
    public Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Product>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Product product) => db.Add(product);

    public void Remove(Product product) => db.Remove(product);
}
