namespace Shop.Orders.Domain;

/// <summary>The write side of customers: changes are kept until the unit of work saves them.</summary>
public interface ICustomers
{
    Task<Customer?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Customer customer);

    void Remove(Customer customer);
}
