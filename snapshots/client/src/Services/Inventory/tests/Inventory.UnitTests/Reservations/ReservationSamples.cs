using Shop.Inventory.Domain;

namespace Shop.Inventory.UnitTests;

/// <summary>Reservations as they may be; different numbers give different ones.</summary>
internal static class ReservationSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Reservation Create(int n) => Reservation.Create(Details(n), "me", Now);

    public static ReservationDetails Details(int n) => new()
    {
        ItemId = Values.Uuid(n),
        Quantity = 1 + n,
        HeldUntil = Values.Instant(n),
    };
}
