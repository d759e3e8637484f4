namespace Depot.Stock.Domain;

/// <summary>The write side of bins: changes are kept until the unit of work saves them.</summary>
public interface IBins
{
    Task<Bin?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Bin bin);

    void Remove(Bin bin);
}
