using Depot.Stock.Domain;

namespace Depot.Stock.Features.Shipments;

/// <summary>A shipment.</summary>
internal sealed record ShipmentView(
    Guid Id,
    string Code,
    Guid CarrierId,
    ShipmentStatus Status,
    string? Remark,
    IReadOnlyList<ShipmentParcelView> Parcels,
    IReadOnlyList<Guid> PickIds,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ShipmentView Of(Shipment shipment) => new(
        shipment.Id,
        shipment.Code,
        shipment.CarrierId,
        shipment.Status,
        shipment.Remark,
        [.. shipment.Parcels.Select(ShipmentParcelView.Of)],
        [.. shipment.Picks.Select(link => link.PickId).Order()],
        shipment.CreatedAt,
        shipment.UpdatedAt,
        shipment.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A shipment as lists have it: without what may be long.</summary>
internal sealed record ShipmentSummary(
    Guid Id,
    string Code,
    Guid CarrierId,
    ShipmentStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
