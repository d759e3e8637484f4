using Market.Orders.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Market.Orders.Adapters.Caching;

/// <summary>A value's key is its aggregate's name and id; its tag is the name alone.</summary>
internal static class CacheKeys
{
    public static string Of(string aggregate, Guid id) => $"{aggregate}:{id:N}";

    public static bool IsTag(string key) => !key.Contains(':', StringComparison.Ordinal);

    /// <summary>The keys and tags of what a save is about to change.</summary>
    public static string[] Of(ChangeTracker changes)
    {
        var entries = changes.Entries<IAggregate>().Where(entry => entry.State is not EntityState.Unchanged).ToArray();
        var keys = entries.Select(entry => Of(entry.Metadata.ClrType.Name, entry.Entity.Id));
        return [.. keys];
    }
}
