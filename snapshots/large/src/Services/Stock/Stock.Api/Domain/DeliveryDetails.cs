namespace Depot.Stock.Domain;

/// <summary>What clients may set of a delivery.</summary>
public sealed record DeliveryDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The id of a purchase.</summary>
    public required Guid PurchaseId { get; init; }

    /// <summary>When it was booked.</summary>
    public required DateOnly BookedOn { get; init; }

    /// <summary>The price, in minor units of its currency.</summary>
    public required Money Price { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }
}
