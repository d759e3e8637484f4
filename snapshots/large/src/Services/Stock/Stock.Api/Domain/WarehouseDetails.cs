namespace Depot.Stock.Domain;

/// <summary>What clients may set of a warehouse.</summary>
public sealed record WarehouseDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The capacity.</summary>
    public required int Capacity { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }
}
