using Market.Billing.Features.Ports;
using Market.Orders.Contracts;

namespace Market.Billing.Features.IncomingEvents;

/// <summary>An order was cancelled. What it changes is saved once, together with the message's receipt.</summary>
internal sealed partial class WhenOrderCancelled(ILogger<WhenOrderCancelled> logger) : IEventHandler<OrderCancelled>
{
    public Task HandleAsync(OrderCancelled data, CancellationToken cancellationToken)
    {
        LogReceived(OrderCancelled.EventType, data.OrderId);
        return Task.CompletedTask;
    }

    /// <summary>Which one only: what an event carries may be personal.</summary>
    [LoggerMessage(LogLevel.Information, "Received {Type} of {Id}")]
    private partial void LogReceived(string type, Guid id);
}
