namespace Shop.Orders.Features.Ports.Clients.Inventory;

/// <summary>What one may set of a reservation. What is null is not sent: the other service then takes its default.</summary>
public sealed record ReservationRequest
{
    /// <summary>The id of an item.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The quantity.</summary>
    public required int Quantity { get; init; }

    /// <summary>The held until.</summary>
    public required DateTimeOffset HeldUntil { get; init; }
}
