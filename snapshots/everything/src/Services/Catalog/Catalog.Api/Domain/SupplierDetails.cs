namespace Everything.Catalog.Domain;

/// <summary>What clients may set of a supplier.</summary>
public sealed record SupplierDetails
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The email.</summary>
    public required string Email { get; init; }

    /// <summary>The site.</summary>
    public required string? Site { get; init; }
}
