using Microsoft.EntityFrameworkCore;
using Store.Catalog.Domain;

namespace Store.Catalog.Adapters.Persistence.Brands;

internal sealed class BrandStore(CatalogDbContext db) : IBrands
{
    public Task<Brand?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Brand>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Brand brand) => db.Add(brand);

    public void Remove(Brand brand) => db.Remove(brand);
}
