namespace Market.Billing.Adapters.Messaging;

/// <summary>A broker. Returns when the message is safe there, throws when it is not.</summary>
internal interface IEventTransport
{
    Task SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}
