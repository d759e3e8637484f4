using Everything.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Bundles;

internal sealed class BundleStore(CatalogDbContext db) : IBundles
{
    public Task<Bundle?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Bundle>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Bundle bundle) => db.Add(bundle);

    public void Remove(Bundle bundle) => db.Remove(bundle);
}
