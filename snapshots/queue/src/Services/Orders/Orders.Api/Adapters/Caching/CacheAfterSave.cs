using Market.Orders.Adapters.Persistence;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Market.Orders.Adapters.Caching;

/// <summary>Drops from the cache what a save has changed.</summary>
internal sealed class CacheAfterSave(CacheInvalidation cache) : IAfterSave
{
    public Func<Task> Of(ChangeTracker changes)
    {
        var changed = CacheKeys.Of(changes);
        return () => cache.RemoveAsync(changed);
    }
}
