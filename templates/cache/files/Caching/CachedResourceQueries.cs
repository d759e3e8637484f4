using Microsoft.Extensions.Caching.Hybrid;
using {{ service.namespace }}.Adapters.Persistence.{{ resource.plural.pascal }};
using {{ service.namespace }}.Features.{{ resource.plural.pascal }};
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Adapters.Caching;

/// <summary>{{ resource.a | capitalize }} comes through the cache; the unit of work drops it when it changes. Lists are not cached.</summary>
internal sealed class Cached{{ resource.name.pascal }}Queries({{ resource.name.pascal }}Queries queries, HybridCache cache, CacheMetrics metrics)
    : I{{ resource.name.pascal }}Queries
{
    private const string Name = "{{ resource.name.pascal }}";
    private static readonly string[] Tags = [Name];

    public async Task<{{ resource.name.pascal }}View?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        metrics.Asked(Name);
        return await cache.GetOrCreateAsync(
            CacheKeys.Of(Name, id), (queries, metrics, id), LoadAsync, tags: Tags, cancellationToken: cancellationToken);
    }

    public Task<Page<{{ resource.item }}>?> ListAsync(
        List{{ resource.plural.pascal }}Query query, {% if resource.private %}string? ownerId, {% endif %}CancellationToken cancellationToken) =>
        queries.ListAsync(query, {% if resource.private %}ownerId, {% endif %}cancellationToken);

    private static async ValueTask<{{ resource.name.pascal }}View?> LoadAsync(
        ({{ resource.name.pascal }}Queries Queries, CacheMetrics Metrics, Guid Id) wanted, CancellationToken cancellationToken)
    {
        wanted.Metrics.Missed(Name);
        return await wanted.Queries.GetAsync(wanted.Id, cancellationToken);
    }
}
