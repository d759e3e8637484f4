using Microsoft.Extensions.Caching.Hybrid;
using StackExchange.Redis;

namespace Market.Orders.Adapters.Caching;

/// <summary>Drops what has changed: here, in Valkey, and, through its channel, in the memory of the other replicas.</summary>
internal sealed partial class CacheInvalidation(
    HybridCache cache, ILogger<CacheInvalidation> logger, IConnectionMultiplexer? valkey = null) : IHostedService
{
    private static readonly RedisChannel Changes = RedisChannel.Literal("orders:changes");
    private readonly string _sender = Guid.NewGuid().ToString("N");

    public async Task RemoveAsync(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            await DropAsync(key);
            await TellAsync(key);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => valkey?.GetSubscriber().SubscribeAsync(
        Changes, (channel, message) => _ = HeardAsync(message!), CommandFlags.FireAndForget) ?? Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task HeardAsync(string message) =>
        message.Split(' ', 2) is [var sender, var key] && sender != _sender ? DropAsync(key) : Task.CompletedTask;

    /// <summary>Never throws: the change is saved, and what stays in a cache expires.</summary>
    private async Task DropAsync(string key)
    {
        try
        {
            await (CacheKeys.IsTag(key) ? cache.RemoveByTagAsync(key) : cache.RemoveAsync(key));
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogNotDropped(key, exception.Message);
        }
    }

    private async Task TellAsync(string key)
    {
        try
        {
            if (valkey is not null)
            {
                await valkey.GetSubscriber().PublishAsync(Changes, $"{_sender} {key}");
            }
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogNotDropped(key, exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Key} stays in a cache until it expires: {Reason}")]
    private partial void LogNotDropped(string key, string reason);
}
