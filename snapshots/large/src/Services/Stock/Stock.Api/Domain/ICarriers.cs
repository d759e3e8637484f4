namespace Depot.Stock.Domain;

/// <summary>The write side of carriers: changes are kept until the unit of work saves them.</summary>
public interface ICarriers
{
    Task<Carrier?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Carrier carrier);

    void Remove(Carrier carrier);
}
