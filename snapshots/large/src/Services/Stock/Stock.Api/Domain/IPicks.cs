namespace Depot.Stock.Domain;

/// <summary>The write side of picks: changes are kept until the unit of work saves them.</summary>
public interface IPicks
{
    Task<Pick?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Pick pick);

    void Remove(Pick pick);
}
