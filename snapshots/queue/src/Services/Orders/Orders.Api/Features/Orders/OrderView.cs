using Market.Orders.Domain;

namespace Market.Orders.Features.Orders;

/// <summary>An order.</summary>
internal sealed record OrderView(
    Guid Id,
    string OwnerId,
    string Number,
    Money Total,
    OrderStatus Status,
    string? Note,
    DateOnly? DueOn,
    OrderChannel? Channel,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static OrderView Of(Order order) => new(
        order.Id,
        order.OwnerId,
        order.Number,
        order.Total,
        order.Status,
        order.Note,
        order.DueOn,
        order.Channel,
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
    Money Total,
    OrderStatus Status,
    DateOnly? DueOn,
    OrderChannel? Channel,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
