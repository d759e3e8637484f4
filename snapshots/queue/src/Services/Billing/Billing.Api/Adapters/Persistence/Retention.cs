using Market.Billing.Adapters.Messaging;
using Market.Billing.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Market.Billing.Adapters.Persistence;

/// <summary>Forgets what no longer serves: idempotency keys after a day, sent messages after a week, receipts after a month.</summary>
internal sealed partial class Retention(
    IDbContextFactory<BillingDbContext> factory, TimeProvider clock, ILogger<Retention> logger)
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
        var week = clock.Now().AddDays(-7);
        await db.Set<OutboxMessage>().Where(row => row.SentAt < week).ExecuteDeleteAsync(cancellationToken);
        var month = clock.Now().AddDays(-30);
        await db.Set<InboxMessage>().Where(row => row.ReceivedAt < month).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Sweeping old rows failed")]
    private partial void LogFailed(Exception exception);
}
