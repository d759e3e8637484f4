using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;
using Store.Catalog.Adapters.Persistence;
using Store.ServiceDefaults;

namespace Store.Catalog.Adapters.Caching;

/// <summary>HybridCache: in process, and in Valkey when ConnectionStrings:Valkey is set.</summary>
internal static class CachingModule
{
    /// <summary>A cache that is slow is worse than none. The connection string wins over these.</summary>
    private const string Defaults = "abortConnect=false,connectTimeout=1000,syncTimeout=250,asyncTimeout=250,";

    public static void AddCaching(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHybridCache(options => options.DefaultEntryOptions = new HybridCacheEntryOptions
        {
            Expiration = TimeSpan.FromSeconds(60),
            LocalCacheExpiration = TimeSpan.FromSeconds(10),
        });
        services.AddSingleton<CacheMetrics>();
        services.AddSingleton<CacheInvalidation>();
        services.AddSingleton<IAfterSave, CacheAfterSave>();
        services.AddHostedService(scope => scope.GetRequiredService<CacheInvalidation>());
        if (builder.Configuration.GetConnectionString("Valkey") is not { Length: > 0 } valkey)
        {
            return;
        }

        services.AddSingleton<IConnectionMultiplexer>(_ =>
        {
            var options = ConfigurationOptions.Parse(Defaults + valkey);
            options.BacklogPolicy = BacklogPolicy.FailFast; // Without Valkey, the database answers at once.
            return ConnectionMultiplexer.Connect(options);
        });
        // A new build may have other fields: it starts with keys of its own.
        var build = typeof(CachingModule).Module.ModuleVersionId;
        services.AddStackExchangeRedisCache(options => options.InstanceName = $"catalog:{build:N}:");
        services.AddOptions<RedisCacheOptions>().Configure<IServiceProvider>((options, scope) =>
            options.ConnectionMultiplexerFactory = () => Task.FromResult(scope.GetRequiredService<IConnectionMultiplexer>()));
        services.AddReadiness<ValkeyHealth>("valkey", HealthStatus.Degraded);
    }
}
