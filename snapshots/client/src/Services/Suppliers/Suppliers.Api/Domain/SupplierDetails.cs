namespace Shop.Suppliers.Domain;

/// <summary>What clients may set of a supplier.</summary>
public sealed record SupplierDetails
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The rating.</summary>
    public required long? Rating { get; init; }

    /// <summary>The trusted.</summary>
    public required bool Trusted { get; init; }

    /// <summary>The contact.</summary>
    public required string? Contact { get; init; }

    /// <summary>The terms.</summary>
    public required JsonText? Terms { get; init; }
}
