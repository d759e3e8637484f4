namespace Depot.Stock.Domain;

/// <summary>The write side of deliveries: changes are kept until the unit of work saves them.</summary>
public interface IDeliveries
{
    Task<Delivery?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Delivery delivery);

    void Remove(Delivery delivery);
}
