{% if service.with.queue %}using {{ service.namespace }}.Adapters.Messaging;
{% endif %}using {{ service.namespace }}.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace {{ service.namespace }}.Adapters.Persistence;

/// <summary>Forgets what no longer serves: idempotency keys after a day{% if service.with.queue %}, sent messages after a week, receipts after a month{% endif %}.</summary>
internal sealed partial class Retention(
    IDbContextFactory<{{ service.name.pascal }}DbContext> factory, TimeProvider clock, ILogger<Retention> logger)
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
{%- if service.with.queue %}
        var week = clock.Now().AddDays(-7);
        await db.Set<OutboxMessage>().Where(row => row.SentAt < week).ExecuteDeleteAsync(cancellationToken);
        var month = clock.Now().AddDays(-30);
        await db.Set<InboxMessage>().Where(row => row.ReceivedAt < month).ExecuteDeleteAsync(cancellationToken);
{%- endif %}
    }

    [LoggerMessage(LogLevel.Error, "Sweeping old rows failed")]
    private partial void LogFailed(Exception exception);
}
