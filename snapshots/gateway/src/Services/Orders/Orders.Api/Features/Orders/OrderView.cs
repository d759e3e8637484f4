using Shop.Orders.Domain;

namespace Shop.Orders.Features.Orders;

/// <summary>An order.</summary>
internal sealed record OrderView(
    Guid Id,
    string OwnerId,
    string Number,
    Guid CustomerId,
    Money Total,
    OrderStatus Status,
    DateTimeOffset PlacedAt,
    IReadOnlyList<OrderLineView> Lines,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static OrderView Of(Order order) => new(
        order.Id,
        order.OwnerId,
        order.Number,
        order.CustomerId,
        order.Total,
        order.Status,
        order.PlacedAt,
        [.. order.Lines.Select(OrderLineView.Of)],
        order.CreatedAt,
        order.UpdatedAt,
        order.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>An order as lists have it: without what may be long.</summary>
internal sealed record OrderSummary(
    Guid Id,
    string OwnerId,
    string Number,
    Guid CustomerId,
    Money Total,
    OrderStatus Status,
    DateTimeOffset PlacedAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
