using Market.Billing.Features.Ports;
using Market.Orders.Contracts;

namespace Market.Billing.Features.IncomingEvents;

/// <summary>Which handler receives which event of another service.</summary>
internal static class IncomingEventsModule
{
    public static void AddIncomingEvents(this WebApplicationBuilder builder)
    {
        builder.Services.AddEventHandler<OrderCancelled, WhenOrderCancelled>(OrderCancelled.EventType);
        builder.Services.AddEventHandler<OrderCreated, WhenOrderCreated>(OrderCreated.EventType);
    }
}
