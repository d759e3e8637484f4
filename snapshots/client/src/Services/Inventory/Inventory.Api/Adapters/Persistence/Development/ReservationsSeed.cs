using Shop.Inventory.Domain;

namespace Shop.Inventory.Adapters.Persistence.Development;

internal static class ReservationsSeed
{
    public static List<Reservation> Rows(DateTimeOffset now, List<Item> items) =>
    [
        Reservation.Create(
            new()
            {
                ItemId = items[0].Id,
                Quantity = 1,
                HeldUntil = now.AddHours(-1),
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Reservation.Create(
            new()
            {
                ItemId = items[1].Id,
                Quantity = 8,
                HeldUntil = now.AddHours(-2),
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Reservation.Create(
            new()
            {
                ItemId = items[2].Id,
                Quantity = 15,
                HeldUntil = now.AddHours(-3),
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Reservation.Create(
            new()
            {
                ItemId = items[3].Id,
                Quantity = 22,
                HeldUntil = now.AddHours(-4),
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Reservation.Create(
            new()
            {
                ItemId = items[4].Id,
                Quantity = 29,
                HeldUntil = now.AddHours(-5),
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Reservation.Create(
            new()
            {
                ItemId = items[5].Id,
                Quantity = 36,
                HeldUntil = now.AddHours(-6),
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}
