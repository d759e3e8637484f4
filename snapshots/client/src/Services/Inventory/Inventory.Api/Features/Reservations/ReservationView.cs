using Shop.Inventory.Domain;

namespace Shop.Inventory.Features.Reservations;

/// <summary>A reservation.</summary>
internal sealed record ReservationView(
    Guid Id,
    string OwnerId,
    Guid ItemId,
    int Quantity,
    DateTimeOffset HeldUntil,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ReservationView Of(Reservation reservation) => new(
        reservation.Id,
        reservation.OwnerId,
        reservation.ItemId,
        reservation.Quantity,
        reservation.HeldUntil,
        reservation.CreatedAt,
        reservation.UpdatedAt,
        reservation.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
