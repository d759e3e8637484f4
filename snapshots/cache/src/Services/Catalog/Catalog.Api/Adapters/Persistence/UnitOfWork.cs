using Microsoft.EntityFrameworkCore;
using Store.Catalog.Adapters.Caching;
using Store.Catalog.Features.Ports;

namespace Store.Catalog.Adapters.Persistence;

/// <summary>Saves, and tells apart what can go wrong when others work at the same time. Drops from the cache what it changed.</summary>
internal sealed class UnitOfWork(CatalogDbContext db, CacheInvalidation cache) : IUnitOfWork
{
    public async Task<SaveResult> SaveAsync(CancellationToken cancellationToken)
    {
        var changed = CacheKeys.Of(db.ChangeTracker);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await cache.RemoveAsync(changed);
            return SaveResult.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveResult.Stale;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            return SaveResult.Duplicate;
        }
        catch (DbUpdateException exception) when (db.IsReference(exception))
        {
            return SaveResult.Reference;
        }
    }
}
