namespace Depot.Stock.Domain;

/// <summary>What clients may set of a bin.</summary>
public sealed record BinDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The id of a shelf.</summary>
    public required Guid ShelfId { get; init; }

    /// <summary>The capacity.</summary>
    public required int Capacity { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }
}
