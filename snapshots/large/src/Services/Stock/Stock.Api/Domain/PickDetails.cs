namespace Depot.Stock.Domain;

/// <summary>What clients may set of a pick.</summary>
public sealed record PickDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The id of a bin.</summary>
    public required Guid BinId { get; init; }

    /// <summary>The capacity.</summary>
    public required int Capacity { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }
}
