using Microsoft.EntityFrameworkCore;

namespace Shop.Orders.Adapters.Persistence;

/// <summary>Once the service was found ready, builds the endpoints, the model and a first connection, so that callers need not wait for that.</summary>
internal sealed partial class Warmup(
    OrdersDb database, DatabaseHealth health, EndpointDataSource endpoints, ILogger<Warmup> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await health.WhenReached.WaitAsync(stoppingToken);
        try
        {
            _ = endpoints.Endpoints.Count;
            await using var db = database.CreateDbContext();
            await db.Set<IdempotencyKey>().AsNoTracking().AnyAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception); // The first request tries again.
        }
    }

    [LoggerMessage(LogLevel.Debug, "Warming up failed")]
    private partial void LogFailed(Exception exception);
}
