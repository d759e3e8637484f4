namespace Shop.Suppliers.Domain;

/// <summary>The write side of suppliers: changes are kept until the unit of work saves them.</summary>
public interface ISuppliers
{
    Task<Supplier?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Supplier supplier);

    void Remove(Supplier supplier);
}
