using Microsoft.EntityFrameworkCore;
using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>Forgets what no longer serves: idempotency keys after a day.</summary>
internal sealed partial class Retention(
    IDbContextFactory<InventoryDbContext> factory, TimeProvider clock, ILogger<Retention> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
        }
    }

    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var day = clock.Now().AddDays(-1);
        await db.Set<IdempotencyKey>().Where(row => row.CreatedAt < day).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Sweeping old rows failed")]
    private partial void LogFailed(Exception exception);
}
