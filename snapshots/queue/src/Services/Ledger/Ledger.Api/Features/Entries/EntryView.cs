using Market.Ledger.Domain;

namespace Market.Ledger.Features.Entries;

/// <summary>An entry.</summary>
internal sealed record EntryView(
    Guid Id,
    string Label,
    DateTimeOffset BookedAt,
    DateTimeOffset? SettledAt,
    DateOnly Day,
    decimal Rate,
    int Pieces,
    long Total,
    Money? Fee,
    bool Settled,
    Guid? Batch,
    string? Contact,
    string? Page,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static EntryView Of(Entry entry) => new(
        entry.Id,
        entry.Label,
        entry.BookedAt,
        entry.SettledAt,
        entry.Day,
        entry.Rate,
        entry.Pieces,
        entry.Total,
        entry.Fee,
        entry.Settled,
        entry.Batch,
        entry.Contact,
        entry.Page,
        entry.CreatedAt,
        entry.UpdatedAt,
        entry.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
