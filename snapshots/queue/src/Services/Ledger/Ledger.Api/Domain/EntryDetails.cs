namespace Market.Ledger.Domain;

/// <summary>What clients may set of an entry.</summary>
public sealed record EntryDetails
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }
}
