namespace Depot.Stock.Domain;

/// <summary>A parcel of a shipment.</summary>
public sealed record ShipmentParcel(
    decimal Weight,
    string Label);
