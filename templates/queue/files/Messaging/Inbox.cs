using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using {{ service.namespace }}.Adapters.Persistence;
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Adapters.Messaging;

/// <summary>Gives a message to its handlers. A handler's changes and its receipt are one transaction: the effect is once.</summary>
internal sealed partial class Inbox(
    IServiceScopeFactory scopes, IEnumerable<EventSubscription> subscriptions, TimeProvider clock, ILogger<Inbox> logger)
{
    /// <summary>The event types this service listens to.</summary>
    public IReadOnlyList<string> Types { get; } = [.. subscriptions.Select(subscription => subscription.Type).Distinct()];

    /// <summary>Throws when the message has to be delivered again.</summary>
    public async Task ReceiveAsync(CloudEvent message, CancellationToken cancellationToken)
    {
        if (message.Type is null or "" || message.Id is null or "" || message.Source is null or "")
        {
            throw new System.Text.Json.JsonException("The message has no type, id or source."); // Never acknowledged in silence.
        }

        using var activity = MessagingDiagnostics.Start("process", message.Type, ActivityKind.Consumer, message.Traceparent);
        foreach (var subscription in subscriptions.Where(subscription => subscription.Type == message.Type))
        {
            await HandleAsync(subscription, message, cancellationToken);
        }
    }

    /// <summary>A database that is away is no failure of the message: it waits here, or an outage would turn good messages into dead letters.</summary>
    private async Task HandleAsync(EventSubscription subscription, CloudEvent message, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await HandleOnceAsync(subscription, message, cancellationToken);
                return;
            }
            catch (Exception exception) when (Retries.IsPassing(exception) && !cancellationToken.IsCancellationRequested)
            {
                LogAway(message.Id, exception.GetBaseException().Message);
                await Task.Delay(Backoff.After(Math.Min(attempt, 4)), cancellationToken);
            }
        }
    }

    private async Task HandleOnceAsync(EventSubscription subscription, CloudEvent message, CancellationToken cancellationToken)
    {
        var id = $"{message.Source} {message.Id}"; // An id is unique within its source only.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<{{ service.name.pascal }}DbContext>();
        if (await db.Set<InboxMessage>().AnyAsync(
            receipt => receipt.MessageId == id && receipt.Handler == subscription.Handler, cancellationToken))
        {
            MessagingDiagnostics.Duplicates.Add(1);
            return;
        }

        db.Add(new InboxMessage { MessageId = id, Handler = subscription.Handler, ReceivedAt = clock.Now() });
        await subscription.Invoke(scope.ServiceProvider, message.Data, cancellationToken);
        var result = await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
        if (result != SaveResult.Saved)
        {
            throw new InvalidOperationException($"{message.Type} {message.Id} met a concurrent change: {result}.");
        }

        MessagingDiagnostics.Received.Add(1);
    }

    [LoggerMessage(LogLevel.Warning, "Event {Id} waits: the database is away or busy: {Reason}")]
    private partial void LogAway(string id, string reason);
}
