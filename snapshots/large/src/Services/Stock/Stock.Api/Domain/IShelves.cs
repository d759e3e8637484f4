namespace Depot.Stock.Domain;

/// <summary>The write side of shelves: changes are kept until the unit of work saves them.</summary>
public interface IShelves
{
    Task<Shelf?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Shelf shelf);

    void Remove(Shelf shelf);
}
