namespace Shop.Inventory.Domain;

/// <summary>What clients may set of a reservation.</summary>
public sealed record ReservationDetails
{
    /// <summary>The id of an item.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The quantity.</summary>
    public required int Quantity { get; init; }

    /// <summary>The held until.</summary>
    public required DateTimeOffset HeldUntil { get; init; }
}
