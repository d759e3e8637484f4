using System.Data.Common;
using Shop.Orders.Domain;
using Shop.Orders.Features.Orders;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Adapters.Persistence.Orders;

/// <summary>One order comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class OrderQueries(OrdersDb database) : IOrderQueries
{
    private const string Many = """
        SELECT id, owner_id, number, total_amount, total_currency, created_at, updated_at, version
        FROM orders
        """;

    private readonly Keyset<OrderView> _list = new Keyset<OrderView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<OrderView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<OrderView>?> ListAsync(
        ListOrdersQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId);
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static OrderView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        new Money(row.GetInt64(3), row.GetString(4)),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));
}
