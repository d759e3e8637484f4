namespace Store.Catalog.Domain;

/// <summary>What clients may set of a brand.</summary>
public sealed record BrandDetails
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }
}
