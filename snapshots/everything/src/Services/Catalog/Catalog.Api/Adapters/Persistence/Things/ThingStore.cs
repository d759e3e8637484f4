using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Things;

internal sealed class ThingStore(CatalogDbContext db) : IThings
{
    public Task<Thing?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Thing>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Thing thing) => db.Add(thing);

    public void Remove(Thing thing) => db.Remove(thing);
}
