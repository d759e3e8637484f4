using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Store.Catalog.Domain;

namespace Store.Catalog.Adapters.Caching;

/// <summary>A value's key is its aggregate's name and id; its tag is the name alone.</summary>
internal static class CacheKeys
{
    /// <summary>What the database changes by itself when something that it refers to goes.</summary>
    private static readonly string[] ChangedByDeletes = ["Product"];

    public static string Of(string aggregate, Guid id) => $"{aggregate}:{id:N}";

    public static bool IsTag(string key) => !key.Contains(':', StringComparison.Ordinal);

    /// <summary>The keys and tags of what a save is about to change.</summary>
    public static string[] Of(ChangeTracker changes)
    {
        var entries = changes.Entries<IAggregate>().Where(entry => entry.State is not EntityState.Unchanged).ToArray();
        var keys = entries.Select(entry => Of(entry.Metadata.ClrType.Name, entry.Entity.Id));
        return [.. keys, .. entries.Any(entry => entry.State is EntityState.Deleted) ? ChangedByDeletes : []];
    }
}
