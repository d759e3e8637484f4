namespace Depot.Stock.Domain;

/// <summary>What clients may set of a batch.</summary>
public sealed record BatchDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The id of a product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>When it was booked.</summary>
    public required DateOnly BookedOn { get; init; }

    /// <summary>The price, in minor units of its currency.</summary>
    public required Money Price { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }
}
