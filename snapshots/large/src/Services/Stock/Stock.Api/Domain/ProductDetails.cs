namespace Depot.Stock.Domain;

/// <summary>What clients may set of a product.</summary>
public sealed record ProductDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The status.</summary>
    public required ProductStatus Status { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }
}
