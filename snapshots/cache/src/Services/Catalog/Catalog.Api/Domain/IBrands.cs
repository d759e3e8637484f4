namespace Store.Catalog.Domain;

/// <summary>The write side of brands: changes are kept until the unit of work saves them.</summary>
public interface IBrands
{
    Task<Brand?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Brand brand);

    void Remove(Brand brand);
}
