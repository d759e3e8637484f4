namespace Depot.Stock.Domain;

/// <summary>The write side of shipments: changes are kept until the unit of work saves them.</summary>
public interface IShipments
{
    Task<Shipment?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Shipment shipment);

    void Remove(Shipment shipment);
}
