using Market.Billing.Features.Ports;
using Market.Orders.Contracts;

namespace Market.Billing.Features.IncomingEvents;

/// <summary>An order was created. What it changes is saved once, together with the message's receipt.</summary>
internal sealed partial class WhenOrderCreated(ILogger<WhenOrderCreated> logger) : IEventHandler<OrderCreated>
{
    public Task HandleAsync(OrderCreated data, CancellationToken cancellationToken)
    {
        LogReceived(data);
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Information, "Received {Data}")]
    private partial void LogReceived(OrderCreated data);
}
