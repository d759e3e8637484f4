namespace Depot.Stock.Domain;

/// <summary>The write side of batches: changes are kept until the unit of work saves them.</summary>
public interface IBatches
{
    Task<Batch?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Batch batch);

    void Remove(Batch batch);
}
