using Market.Ledger.Domain;

namespace Market.Ledger.UnitTests;

/// <summary>Entries as they may be; different numbers give different ones.</summary>
internal static class EntrySamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Entry Create(int n) => Entry.Create(Details(n), Now);

    public static EntryDetails Details(int n) => new()
    {
        Label = $"label {n:D6}",
        BookedAt = Values.Instant(n),
        SettledAt = Values.Instant(n),
        Day = Values.Date(n),
        Rate = 0.0001m + (n * 0.0001m),
        Pieces = 1 + n,
        Total = 1 + n,
        Fee = new Money(1 + n, "EUR"),
        Settled = n % 2 == 0,
        Batch = Values.Uuid(n),
        Contact = $"contact-{n}@example.com",
        Page = $"https://example.com/page/{n}",
    };
}
