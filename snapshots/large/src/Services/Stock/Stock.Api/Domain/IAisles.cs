namespace Depot.Stock.Domain;

/// <summary>The write side of aisles: changes are kept until the unit of work saves them.</summary>
public interface IAisles
{
    Task<Aisle?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Aisle aisle);

    void Remove(Aisle aisle);
}
