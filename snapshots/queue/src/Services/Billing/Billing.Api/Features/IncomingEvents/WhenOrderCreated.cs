using Market.Billing.Features.Ports;
using Market.Orders.Contracts;

namespace Market.Billing.Features.IncomingEvents;

/// <summary>An order was created. What it changes is saved once, together with the message's receipt.</summary>
internal sealed partial class WhenOrderCreated(ILogger<WhenOrderCreated> logger) : IEventHandler<OrderCreated>
{
    public Task HandleAsync(OrderCreated data, CancellationToken cancellationToken)
    {
        LogReceived(OrderCreated.EventType, data.OrderId);
        return Task.CompletedTask;
    }

    /// <summary>Which one only: what an event carries may be personal.</summary>
    [LoggerMessage(LogLevel.Information, "Received {Type} of {Id}")]
    private partial void LogReceived(string type, Guid id);
}
