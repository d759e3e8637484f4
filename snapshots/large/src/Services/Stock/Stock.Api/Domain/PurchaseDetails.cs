namespace Depot.Stock.Domain;

/// <summary>What clients may set of a purchase.</summary>
public sealed record PurchaseDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The id of a supplier.</summary>
    public required Guid SupplierId { get; init; }

    /// <summary>The status.</summary>
    public required PurchaseStatus Status { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }
}
