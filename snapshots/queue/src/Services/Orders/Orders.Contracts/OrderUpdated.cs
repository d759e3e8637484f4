namespace Market.Orders.Contracts;

/// <summary>An order was updated. New members are optional; what is here is never renamed, retyped or removed.</summary>
public sealed record OrderUpdated(
    Guid OrderId,
    string OwnerId,
    string Number,
    Amount Total,
    string Status,
    DateOnly? DueOn,
    string? Channel,
    long Version)
{
    /// <summary>Its type on the wire.</summary>
    public const string EventType = "orders.order-updated.v1";
}
