using Microsoft.EntityFrameworkCore;
using Shop.Orders.Domain;
using Shop.Orders.Features.Customers;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Adapters.Persistence.Customers;

/// <summary>One customer comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class CustomerQueries(OrdersDb factory) : ICustomerQueries
{
    private readonly Func<OrdersDbContext, Guid, CancellationToken, Task<Customer?>> _byId = EF.CompileAsyncQuery(
        (OrdersDbContext db, Guid id, CancellationToken _) =>
            db.Set<Customer>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Customer, CustomerView> _list = new Keyset<Customer, CustomerView>(
        row => new(
            row.Id,
            row.Name,
            row.Email,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("name", row => row.Name, item => item.Name);

    public Task<CustomerView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } customer ? CustomerView.Of(customer) : null, cancellationToken);

    public Task<Page<CustomerView>?> ListAsync(
        ListCustomersQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
