using System.Diagnostics.Metrics;
using Market.ServiceDefaults;
using StackExchange.Redis;

namespace Market.Orders.Adapters.Caching;

/// <summary>How often the cache answered, and whether Valkey is there.</summary>
internal sealed class CacheMetrics
{
    private readonly Counter<long> _requests;
    private readonly Counter<long> _misses;

    public CacheMetrics(IMeterFactory meters, IConnectionMultiplexer? valkey = null)
    {
        var meter = meters.Create(Telemetry.SourcePrefix + "Caching");
        _requests = meter.CreateCounter<long>("cache.requests", description: "Values asked for.");
        _misses = meter.CreateCounter<long>("cache.misses", description: "Values that the database had to give.");
        if (valkey is not null)
        {
            meter.CreateObservableGauge("cache.valkey.connected", () => valkey.IsConnected ? 1 : 0);
        }
    }

    public void Asked(string aggregate) => _requests.Add(1, new KeyValuePair<string, object?>("aggregate", aggregate));

    public void Missed(string aggregate) => _misses.Add(1, new KeyValuePair<string, object?>("aggregate", aggregate));
}
