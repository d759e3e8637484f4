using System.Data.Common;
using Shop.Orders.Domain;
using Shop.Orders.Features.Orders;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Adapters.Persistence.Orders;

/// <summary>One order comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class OrderQueries(OrdersDb database) : IOrderQueries
{
    private const string One = """
        SELECT id, owner_id, number, customer_id, total_amount, total_currency, status, placed_at, lines,
            created_at, updated_at, version
        FROM orders WHERE id = $1
        """;

    private const string Many = """
        SELECT id, owner_id, number, customer_id, total_amount, total_currency, status, placed_at, created_at,
            updated_at, version
        FROM orders
        """;

    private readonly Keyset<OrderSummary> _list = new Keyset<OrderSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("total", "total_amount", item => item.Total.Amount)
        .By("status", "status", item => item.Status)
        .By("placedAt", "placed_at", item => item.PlacedAt);

    public Task<OrderView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<OrderSummary>?> ListAsync(
        ListOrdersQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId)
            .Equal("customer_id", Filters.Uuid(query.CustomerId))
            .Equal("status", EnumNames.Find<OrderStatus>(query.Status));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static OrderView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetGuid(3),
        new Money(row.GetInt64(4), row.GetString(5)),
        row.GetEnum<OrderStatus>(6),
        row.GetInstant(7),
        [.. row.GetList(8, OrderRowJson.Default.ListOrderLine).Select(OrderLineView.Of)],
        row.GetInstant(9),
        row.GetInstant(10),
        row.GetInt64(11));

    private static OrderSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetGuid(3),
        new Money(row.GetInt64(4), row.GetString(5)),
        row.GetEnum<OrderStatus>(6),
        row.GetInstant(7),
        row.GetInstant(8),
        row.GetInstant(9),
        row.GetInt64(10));
}
