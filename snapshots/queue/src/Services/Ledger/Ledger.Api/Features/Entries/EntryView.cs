using Market.Ledger.Domain;

namespace Market.Ledger.Features.Entries;

/// <summary>An entry.</summary>
internal sealed record EntryView(
    Guid Id,
    string Label,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static EntryView Of(Entry entry) => new(
        entry.Id,
        entry.Label,
        entry.CreatedAt,
        entry.UpdatedAt,
        entry.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
