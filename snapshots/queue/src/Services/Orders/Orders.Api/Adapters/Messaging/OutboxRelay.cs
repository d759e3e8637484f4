using System.Diagnostics;
using Market.Orders.Adapters.Persistence;
using Market.Orders.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Market.Orders.Adapters.Messaging;

/// <summary>
/// Sends what is due in the outbox, at least once, the messages of one key in order. Instances share the work:
/// each leases its own batch, so no transaction is open while the broker is spoken to.
/// </summary>
internal sealed partial class OutboxRelay(
    IDbContextFactory<OrdersDbContext> factory,
    IEventTransport transport,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private const int MaxAttempts = 1500; // About a day: a broker may be away for long.
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MeasureEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private DateTimeOffset _measured;

    /// <summary>Sends one batch and returns its size.</summary>
    internal async Task<int> RelayAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var batch = await LeaseAsync(db, clock.Now(), cancellationToken);
        using var sending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        sending.CancelAfter(SendWithin);
        await Task.WhenAll(batch.GroupBy(message => message.Key).Select(async messages =>
        {
            foreach (var message in messages)
            {
                await SendAsync(message, sending.Token, cancellationToken);
            }
        }));
        await db.SaveChangesAsync(CancellationToken.None); // What was sent is noted even when stopping.
        return batch.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                int sent;
                do
                {
                    sent = await RelayAsync(stoppingToken);
                    await MeasureAsync(stoppingToken);
                }
                while (sent == BatchSize);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogRelayFailed(exception);
            }

            await signal.WaitAsync(PollEvery, stoppingToken);
        }
    }

    /// <summary>How much waits, for whoever watches: each instance tells the same of the one table.</summary>
    internal async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now();
        if (now - _measured < MeasureEvery)
        {
            return;
        }

        _measured = now;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var waiting = db.Set<OutboxMessage>().Where(message => message.DueAt != null);
        MessagingDiagnostics.Waiting.Record(await waiting.LongCountAsync(cancellationToken));
        var oldest = await waiting.OrderBy(message => message.Id).Select(message => (Guid?)message.Id).FirstOrDefaultAsync(cancellationToken);
        MessagingDiagnostics.Oldest.Record(oldest is { } id ? Math.Max(0, (now - WrittenAt(id)).TotalSeconds) : 0);
        MessagingDiagnostics.GivenUp.Record(await db.Set<OutboxMessage>().LongCountAsync(
            message => message.DueAt == null && message.SentAt == null, cancellationToken));
    }

    /// <summary>The first 48 bits of a UUID version 7 are the milliseconds since 1970.</summary>
    private static DateTimeOffset WrittenAt(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64($"{id:N}"[..12], 16));

    private static Task<List<OutboxMessage>> LeaseAsync(OrdersDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var batch = await db.DueMessages(now, BatchSize).ToListAsync(cancellationToken);
            batch.ForEach(message => message.LeaseUntil(now + Lease));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return batch;
        });

    private async Task SendAsync(OutboxMessage message, CancellationToken sending, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            message.LeaseUntil(clock.Now()); // Another relay sends it now, not when the lease has run out.
            return;
        }

        using var activity = MessagingDiagnostics.Start("publish", message.Type, ActivityKind.Producer, message.Traceparent);
        try
        {
            await transport.SendAsync(message, sending);
            message.Sent(clock.Now());
            MessagingDiagnostics.Sent.Add(1);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            message.LeaseUntil(clock.Now());
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            message.Failed(exception.Message, clock.Now(), MaxAttempts);
            MessagingDiagnostics.Dead.Add(message.IsDead ? 1 : 0);
            LogSendFailed(message.Id, message.Attempts, message.IsDead, message.Error);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Event {Id} not sent, attempt {Attempt}, given up: {Dead}: {Reason}")]
    private partial void LogSendFailed(Guid id, int attempt, bool dead, string? reason);

    [LoggerMessage(LogLevel.Error, "The outbox could not be read")]
    private partial void LogRelayFailed(Exception exception);
}
