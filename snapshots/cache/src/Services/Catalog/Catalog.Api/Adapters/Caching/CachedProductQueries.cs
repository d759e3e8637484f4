using Microsoft.Extensions.Caching.Hybrid;
using Store.Catalog.Adapters.Persistence.Products;
using Store.Catalog.Features.Ports;
using Store.Catalog.Features.Products;

namespace Store.Catalog.Adapters.Caching;

/// <summary>A product comes through the cache; the unit of work drops it when it changes. Lists are not cached.</summary>
internal sealed class CachedProductQueries(ProductQueries queries, HybridCache cache, CacheMetrics metrics)
    : IProductQueries
{
    private const string Name = "Product";
    private static readonly string[] Tags = [Name];

    public async Task<ProductView?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        metrics.Asked(Name);
        return await cache.GetOrCreateAsync(
            CacheKeys.Of(Name, id), (queries, metrics, id), LoadAsync, tags: Tags, cancellationToken: cancellationToken);
    }

    public Task<Page<ProductSummary>?> ListAsync(
        ListProductsQuery query, CancellationToken cancellationToken) =>
        queries.ListAsync(query, cancellationToken);

    private static async ValueTask<ProductView?> LoadAsync(
        (ProductQueries Queries, CacheMetrics Metrics, Guid Id) wanted, CancellationToken cancellationToken)
    {
        wanted.Metrics.Missed(Name);
        return await wanted.Queries.GetAsync(wanted.Id, cancellationToken);
    }
}
