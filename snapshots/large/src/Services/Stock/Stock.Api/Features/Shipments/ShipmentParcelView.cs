using Depot.Stock.Domain;

namespace Depot.Stock.Features.Shipments;

/// <summary>A parcel of a shipment.</summary>
internal sealed record ShipmentParcelView(
    decimal Weight,
    string Label)
{
    public static ShipmentParcelView Of(ShipmentParcel parcel) => new(
        parcel.Weight,
        parcel.Label);
}
