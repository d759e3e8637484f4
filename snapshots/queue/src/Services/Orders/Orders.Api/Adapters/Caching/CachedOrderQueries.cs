using Market.Orders.Adapters.Persistence.Orders;
using Market.Orders.Features.Orders;
using Market.Orders.Features.Ports;
using Microsoft.Extensions.Caching.Hybrid;

namespace Market.Orders.Adapters.Caching;

/// <summary>An order comes through the cache; the unit of work drops it when it changes. Lists are not cached.</summary>
internal sealed class CachedOrderQueries(OrderQueries queries, HybridCache cache, CacheMetrics metrics)
    : IOrderQueries
{
    private const string Name = "Order";
    private static readonly string[] Tags = [Name];

    public async Task<OrderView?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        metrics.Asked(Name);
        return await cache.GetOrCreateAsync(
            CacheKeys.Of(Name, id), (queries, metrics, id), LoadAsync, tags: Tags, cancellationToken: cancellationToken);
    }

    public Task<Page<OrderSummary>?> ListAsync(
        ListOrdersQuery query, string? ownerId, CancellationToken cancellationToken) =>
        queries.ListAsync(query, ownerId, cancellationToken);

    private static async ValueTask<OrderView?> LoadAsync(
        (OrderQueries Queries, CacheMetrics Metrics, Guid Id) wanted, CancellationToken cancellationToken)
    {
        wanted.Metrics.Missed(Name);
        return await wanted.Queries.GetAsync(wanted.Id, cancellationToken);
    }
}
