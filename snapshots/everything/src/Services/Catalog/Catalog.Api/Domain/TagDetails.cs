namespace Everything.Catalog.Domain;

/// <summary>What clients may set of a tag.</summary>
public sealed record TagDetails
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }
}
