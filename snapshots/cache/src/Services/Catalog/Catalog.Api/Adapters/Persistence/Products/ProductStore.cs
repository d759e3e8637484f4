using Microsoft.EntityFrameworkCore;
using Store.Catalog.Domain;

namespace Store.Catalog.Adapters.Persistence.Products;

internal sealed class ProductStore(CatalogDbContext db) : IProducts
{
    public Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Product>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Product product) => db.Add(product);

    public void Remove(Product product) => db.Remove(product);
}
