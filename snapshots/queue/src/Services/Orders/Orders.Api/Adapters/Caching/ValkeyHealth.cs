using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Market.Orders.Adapters.Caching;

/// <summary>Without Valkey the service is slower, not away: its failure is registered as degraded.</summary>
internal sealed class ValkeyHealth(IConnectionMultiplexer valkey) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await valkey.GetDatabase().PingAsync();
        return HealthCheckResult.Healthy();
    }
}
