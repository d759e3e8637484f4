using Market.Ledger.Domain;

namespace Market.Ledger.Adapters.Persistence.Development;

internal static class EntriesSeed
{
    public static List<Entry> Rows(DateTimeOffset now) =>
    [
        Entry.Create(
            new()
            {
                Label = "Copper kettle",
                BookedAt = now.AddHours(-1),
                SettledAt = now.AddHours(-1),
                Day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1),
                Rate = 0.0276m,
                Pieces = 1,
                Total = 1,
                Fee = new Money(1251, "EUR"),
                Settled = true,
                Batch = new Guid("00000001-0000-7000-8000-000000000000"),
                Contact = "ada.lovelace@example.com",
                Page = "https://example.com/page/1",
            },
            now.AddMinutes(-1)),
        Entry.Create(
            new()
            {
                Label = "Oak table",
                BookedAt = now.AddHours(-2),
                SettledAt = null,
                Day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2),
                Rate = 0.0551m,
                Pieces = 8,
                Total = 8,
                Fee = null,
                Settled = true,
                Batch = null,
                Contact = null,
                Page = null,
            },
            now.AddMinutes(-2)),
        Entry.Create(
            new()
            {
                Label = "Linen shirt",
                BookedAt = now.AddHours(-3),
                SettledAt = now.AddHours(-3),
                Day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3),
                Rate = 0.0826m,
                Pieces = 15,
                Total = 15,
                Fee = new Money(3751, "EUR"),
                Settled = false,
                Batch = new Guid("00000003-0000-7000-8000-000000000000"),
                Contact = "alan.turing@example.com",
                Page = "https://example.com/page/3",
            },
            now.AddMinutes(-3)),
        Entry.Create(
            new()
            {
                Label = "Steel lamp",
                BookedAt = now.AddHours(-4),
                SettledAt = null,
                Day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4),
                Rate = 0.1101m,
                Pieces = 22,
                Total = 22,
                Fee = null,
                Settled = true,
                Batch = null,
                Contact = null,
                Page = null,
            },
            now.AddMinutes(-4)),
        Entry.Create(
            new()
            {
                Label = "Wool blanket",
                BookedAt = now.AddHours(-5),
                SettledAt = now.AddHours(-5),
                Day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5),
                Rate = 0.1376m,
                Pieces = 29,
                Total = 29,
                Fee = new Money(6251, "EUR"),
                Settled = true,
                Batch = new Guid("00000005-0000-7000-8000-000000000000"),
                Contact = "edsger.dijkstra@example.com",
                Page = "https://example.com/page/5",
            },
            now.AddMinutes(-5)),
        Entry.Create(
            new()
            {
                Label = "Glass bowl",
                BookedAt = now.AddHours(-6),
                SettledAt = null,
                Day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-6),
                Rate = 0.1651m,
                Pieces = 36,
                Total = 36,
                Fee = null,
                Settled = false,
                Batch = null,
                Contact = null,
                Page = null,
            },
            now.AddMinutes(-6)),
    ];
}
