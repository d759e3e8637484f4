namespace Market.Orders.Contracts;

/// <summary>An order was deleted. New members are optional; what is here is never renamed, retyped or removed.</summary>
public sealed record OrderDeleted(
    Guid OrderId,
    string OwnerId,
    string Number,
    Amount Total,
    string Status,
    long Version)
{
    /// <summary>Its type on the wire.</summary>
    public const string EventType = "orders.order-deleted.v1";

    /// <summary>When it was due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The channel.</summary>
    public string? Channel { get; init; }
}
