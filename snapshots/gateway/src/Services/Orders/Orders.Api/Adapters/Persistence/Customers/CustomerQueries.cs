using System.Data.Common;
using Shop.Orders.Features.Customers;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Adapters.Persistence.Customers;

/// <summary>One customer comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class CustomerQueries(OrdersDb database) : ICustomerQueries
{
    private const string Many = """
        SELECT id, name, email, created_at, updated_at, version
        FROM customers
        """;

    private readonly Keyset<CustomerView> _list = new Keyset<CustomerView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("name", "name", item => item.Name);

    public Task<CustomerView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<CustomerView>?> ListAsync(
        ListCustomersQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static CustomerView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetInstant(3),
        row.GetInstant(4),
        row.GetInt64(5));
}
