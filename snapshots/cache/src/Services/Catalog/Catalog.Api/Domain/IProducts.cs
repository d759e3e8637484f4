namespace Store.Catalog.Domain;

/// <summary>The write side of products: changes are kept until the unit of work saves them.</summary>
public interface IProducts
{
    Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Product product);

    void Remove(Product product);
}
