namespace Shop.Orders.Features.Ports.Clients.Inventory;

/// <summary>A reservation.</summary>
public sealed record ReservationView(
    Guid Id,
    string OwnerId,
    Guid ItemId,
    int Quantity,
    DateTimeOffset HeldUntil,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
