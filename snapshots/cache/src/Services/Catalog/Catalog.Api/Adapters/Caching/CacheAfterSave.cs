using Microsoft.EntityFrameworkCore.ChangeTracking;
using Store.Catalog.Adapters.Persistence;

namespace Store.Catalog.Adapters.Caching;

/// <summary>Drops from the cache what a save has changed.</summary>
internal sealed class CacheAfterSave(CacheInvalidation cache) : IAfterSave
{
    public Func<Task> Of(ChangeTracker changes)
    {
        var changed = CacheKeys.Of(changes);
        return () => cache.RemoveAsync(changed);
    }
}
