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
    };
}
