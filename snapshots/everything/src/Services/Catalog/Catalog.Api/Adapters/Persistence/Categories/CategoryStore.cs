using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Categories;

internal sealed class CategoryStore(CatalogDbContext db) : ICategories
{
    public Task<Category?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Category>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Category category) => db.Add(category);

    public void Remove(Category category) => db.Remove(category);
}
