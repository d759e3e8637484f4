namespace Depot.Stock.Domain;

/// <summary>What clients may set of a shipment.</summary>
public sealed record ShipmentDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The id of a carrier.</summary>
    public required Guid CarrierId { get; init; }

    /// <summary>The status.</summary>
    public required ShipmentStatus Status { get; init; }

    /// <summary>The remark.</summary>
    public required string? Remark { get; init; }

    /// <summary>A parcel of a shipment.</summary>
    public required IReadOnlyList<ShipmentParcel> Parcels { get; init; }

    /// <summary>The ids of its picks.</summary>
    public required IReadOnlyCollection<Guid> PickIds { get; init; }
}
