namespace Depot.Stock.Domain;

/// <summary>What clients may set of an aisle.</summary>
public sealed record AisleDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The id of a warehouse.</summary>
    public required Guid WarehouseId { get; init; }

    /// <summary>The status.</summary>
    public required AisleStatus Status { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }
}
