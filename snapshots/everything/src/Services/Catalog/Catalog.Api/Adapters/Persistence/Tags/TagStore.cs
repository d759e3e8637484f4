using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Tags;

internal sealed class TagStore(CatalogDbContext db) : ITags
{
    public Task<Tag?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Tag>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Tag theTag) => db.Add(theTag);

    public void Remove(Tag theTag) => db.Remove(theTag);
}
