using Shop.Orders.Domain;

namespace Shop.Orders.Features.Orders;

/// <summary>An order.</summary>
internal sealed record OrderView(
    Guid Id,
    string OwnerId,
    string Number,
    Money Total,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static OrderView Of(Order order) => new(
        order.Id,
        order.OwnerId,
        order.Number,
        order.Total,
        order.CreatedAt,
        order.UpdatedAt,
        order.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
