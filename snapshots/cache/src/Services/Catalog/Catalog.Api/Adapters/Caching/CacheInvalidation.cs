using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Hybrid;
using StackExchange.Redis;

namespace Store.Catalog.Adapters.Caching;

/// <summary>
/// Drops what has changed: here, in Valkey, and, through its channel, in the memory of the other replicas. When Valkey was
/// away, both sides catch up: whoever could not tell tells again, and whoever could have missed something starts afresh.
/// </summary>
internal sealed partial class CacheInvalidation(
    HybridCache cache, ILogger<CacheInvalidation> logger, IConnectionMultiplexer? valkey = null) : IHostedService
{
    private const string Everything = "*";
    private const int Remembered = 10_000;

    private static readonly RedisChannel Changes = RedisChannel.Literal("catalog:changes");
    private readonly string _sender = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, bool> _untold = new();

    public async Task RemoveAsync(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            var isDropped = await DropAsync(key);
            var isTold = await TellAsync(key);
            if (!(isDropped && isTold) && _untold.Count < Remembered)
            {
                _untold.TryAdd(key, true);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (valkey is null)
        {
            return Task.CompletedTask;
        }

        valkey.ConnectionRestored += OnRestored;
        return valkey.GetSubscriber().SubscribeAsync(
            Changes, (channel, message) => _ = HeardAsync(message!), CommandFlags.FireAndForget);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (valkey is not null)
        {
            valkey.ConnectionRestored -= OnRestored;
        }

        return Task.CompletedTask;
    }

    private void OnRestored(object? sender, ConnectionFailedEventArgs restored) => _ = CatchUpAsync();

    /// <summary>Values that are older than this moment are not served any more, neither from memory nor from Valkey.</summary>
    private async Task CatchUpAsync()
    {
        await DropAsync(Everything);
        foreach (var key in _untold.Keys)
        {
            if (_untold.TryRemove(key, out _))
            {
                await RemoveAsync([key]);
            }
        }
    }

    private Task HeardAsync(string message) =>
        message.Split(' ', 2) is [var sender, var key] && sender != _sender ? DropAsync(key) : Task.CompletedTask;

    /// <summary>Never throws: the change is saved, and what stays in a cache expires.</summary>
    private async Task<bool> DropAsync(string key)
    {
        try
        {
            await (CacheKeys.IsTag(key) ? cache.RemoveByTagAsync(key) : cache.RemoveAsync(key));
            return true;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogNotDropped(key, exception.Message);
            return false;
        }
    }

    private async Task<bool> TellAsync(string key)
    {
        try
        {
            if (valkey is not null)
            {
                await valkey.GetSubscriber().PublishAsync(Changes, $"{_sender} {key}");
            }

            return true;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogNotDropped(key, exception.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Key} stays in a cache until Valkey is back or it expires: {Reason}")]
    private partial void LogNotDropped(string key, string reason);
}
