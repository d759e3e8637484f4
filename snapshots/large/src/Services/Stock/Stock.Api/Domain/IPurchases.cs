namespace Depot.Stock.Domain;

/// <summary>The write side of purchases: changes are kept until the unit of work saves them.</summary>
public interface IPurchases
{
    Task<Purchase?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Purchase purchase);

    void Remove(Purchase purchase);
}
