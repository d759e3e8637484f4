using Microsoft.EntityFrameworkCore;
using Shop.Orders.Domain;

namespace Shop.Orders.Adapters.Persistence.Customers;

internal sealed class CustomerStore(OrdersDbContext db) : ICustomers
{
    public Task<Customer?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Customer>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Customer customer) => db.Add(customer);

    public void Remove(Customer customer) => db.Remove(customer);
}
