namespace Depot.Stock.Domain;

/// <summary>That a shipment has a pick.</summary>
public sealed record ShipmentPick
{
    public required Guid PickId { get; init; }
}
