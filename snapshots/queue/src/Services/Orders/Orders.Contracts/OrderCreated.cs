namespace Market.Orders.Contracts;

/// <summary>An order was created. New members are optional; what is here is never renamed, retyped or removed.</summary>
public sealed record OrderCreated(
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
    public const string EventType = "orders.order-created.v1";
}
