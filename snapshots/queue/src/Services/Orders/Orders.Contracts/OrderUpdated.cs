namespace Market.Orders.Contracts;

/// <summary>An order was updated. New members are optional; what is here is never renamed, retyped or removed.</summary>
public sealed record OrderUpdated(
    Guid OrderId,
    string OwnerId,
    string Number,
    Amount Total,
    string Status,
    long Version)
{
    /// <summary>Its type on the wire.</summary>
    public const string EventType = "orders.order-updated.v1";

    /// <summary>When it was due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The channel.</summary>
    public string? Channel { get; init; }
}
