using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>Signs in to the database on a connection of its own, at most once a second however many ask.</summary>
internal sealed class DatabaseHealth(InventoryDb database, TimeProvider clock) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _reachedAt;
    private bool _reached;

    /// <summary>Completes when the database was reached for the first time.</summary>
    public Task WhenReached => _first.Task;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (!_reached || clock.GetElapsedTime(_reachedAt) > Fresh)
            {
                _reached = false;
                await using var connection = database.CreateProbe();
                await connection.OpenAsync(cancellationToken); // Signing in shows as much as a query would.
                (_reached, _reachedAt) = (true, clock.GetTimestamp());
                _first.TrySetResult();
            }

            return HealthCheckResult.Healthy();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
