using Microsoft.Extensions.Caching.Hybrid;
using Store.Catalog.Adapters.Persistence.Brands;
using Store.Catalog.Features.Brands;
using Store.Catalog.Features.Ports;

namespace Store.Catalog.Adapters.Caching;

/// <summary>A brand comes through the cache; the unit of work drops it when it changes. Lists are not cached.</summary>
internal sealed class CachedBrandQueries(BrandQueries queries, HybridCache cache, CacheMetrics metrics)
    : IBrandQueries
{
    private const string Name = "Brand";
    private static readonly string[] Tags = [Name];

    public async Task<BrandView?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        metrics.Asked(Name);
        return await cache.GetOrCreateAsync(
            CacheKeys.Of(Name, id), (queries, metrics, id), LoadAsync, tags: Tags, cancellationToken: cancellationToken);
    }

    public Task<Page<BrandView>?> ListAsync(
        ListBrandsQuery query, CancellationToken cancellationToken) =>
        queries.ListAsync(query, cancellationToken);

    private static async ValueTask<BrandView?> LoadAsync(
        (BrandQueries Queries, CacheMetrics Metrics, Guid Id) wanted, CancellationToken cancellationToken)
    {
        wanted.Metrics.Missed(Name);
        return await wanted.Queries.GetAsync(wanted.Id, cancellationToken);
    }
}
