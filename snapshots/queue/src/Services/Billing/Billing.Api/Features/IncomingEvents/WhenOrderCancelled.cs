using Market.Billing.Features.Ports;
using Market.Orders.Contracts;

namespace Market.Billing.Features.IncomingEvents;

/// <summary>An order was cancelled. What it changes is saved once, together with the message's receipt.</summary>
internal sealed partial class WhenOrderCancelled(ILogger<WhenOrderCancelled> logger) : IEventHandler<OrderCancelled>
{
    public Task HandleAsync(OrderCancelled data, CancellationToken cancellationToken)
    {
        LogReceived(data);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Received {Data}")]
    private partial void LogReceived(OrderCancelled data);
}
