using Market.Orders.Contracts;
using Market.Orders.Domain;
using Market.Orders.Features.Ports;
using Market.ServiceDefaults;

namespace Market.Orders.Features.Orders;

/// <summary>What other services are told of orders. Sent if, and only if, the change is saved.</summary>
internal static class OrderEvents
{
    /// <summary>An order was created.</summary>
    public static void PublishCreated(this IEventPublisher events, Order order) =>
        events.Publish(OrderCreated.EventType, $"{order.Id}", new OrderCreated(
            order.Id,
            order.OwnerId,
            order.Number,
            new Amount(order.Total.Amount, order.Total.Currency),
            EnumNames.Text(order.Status),
            order.Version)
        {
            DueOn = order.DueOn,
            Channel = order.Channel is { } channel ? EnumNames.Text(channel) : null,
        });

    /// <summary>An order was updated.</summary>
    public static void PublishUpdated(this IEventPublisher events, Order order) =>
        events.Publish(OrderUpdated.EventType, $"{order.Id}", new OrderUpdated(
            order.Id,
            order.OwnerId,
            order.Number,
            new Amount(order.Total.Amount, order.Total.Currency),
            EnumNames.Text(order.Status),
            order.Version)
        {
            DueOn = order.DueOn,
            Channel = order.Channel is { } channel ? EnumNames.Text(channel) : null,
        });

    /// <summary>An order was deleted.</summary>
    public static void PublishDeleted(this IEventPublisher events, Order order) =>
        events.Publish(OrderDeleted.EventType, $"{order.Id}", new OrderDeleted(
            order.Id,
            order.OwnerId,
            order.Number,
            new Amount(order.Total.Amount, order.Total.Currency),
            EnumNames.Text(order.Status),
            order.Version)
        {
            DueOn = order.DueOn,
            Channel = order.Channel is { } channel ? EnumNames.Text(channel) : null,
        });

    /// <summary>An order was cancelled.</summary>
    public static void PublishCancelled(this IEventPublisher events, Order order) =>
        events.Publish(OrderCancelled.EventType, $"{order.Id}", new OrderCancelled(
            order.Id,
            order.OwnerId,
            order.Number,
            new Amount(order.Total.Amount, order.Total.Currency),
            EnumNames.Text(order.Status),
            order.Version)
        {
            DueOn = order.DueOn,
            Channel = order.Channel is { } channel ? EnumNames.Text(channel) : null,
        });
}
