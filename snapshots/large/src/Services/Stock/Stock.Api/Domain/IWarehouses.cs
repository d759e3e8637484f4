namespace Depot.Stock.Domain;

/// <summary>The write side of warehouses: changes are kept until the unit of work saves them.</summary>
public interface IWarehouses
{
    Task<Warehouse?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Warehouse warehouse);

    void Remove(Warehouse warehouse);
}
