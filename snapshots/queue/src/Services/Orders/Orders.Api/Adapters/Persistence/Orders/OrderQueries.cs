using System.Data.Common;
using Market.Orders.Domain;
using Market.Orders.Features.Orders;
using Market.Orders.Features.Ports;
using Market.ServiceDefaults;

namespace Market.Orders.Adapters.Persistence.Orders;

/// <summary>One order comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class OrderQueries(OrdersDb database) : IOrderQueries
{
    private const string One = """
        SELECT id, owner_id, number, total_amount, total_currency, status, note, due_on, channel, created_at,
            updated_at, version
        FROM orders WHERE id = $1
        """;

    private const string Many = """
        SELECT id, owner_id, number, total_amount, total_currency, status, due_on, channel, created_at, updated_at,
            version
        FROM orders
        """;

    private readonly Keyset<OrderSummary> _list = new Keyset<OrderSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<OrderView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<OrderSummary>?> ListAsync(
        ListOrdersQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId)
            .Equal("status", EnumNames.Find<OrderStatus>(query.Status));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static OrderView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        new Money(row.GetInt64(3), row.GetString(4)),
        row.GetEnum<OrderStatus>(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
        row.IsDBNull(8) ? null : row.GetEnum<OrderChannel>(8),
        row.GetInstant(9),
        row.GetInstant(10),
        row.GetInt64(11));

    private static OrderSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        new Money(row.GetInt64(3), row.GetString(4)),
        row.GetEnum<OrderStatus>(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6),
        row.IsDBNull(7) ? null : row.GetEnum<OrderChannel>(7),
        row.GetInstant(8),
        row.GetInstant(9),
        row.GetInt64(10));
}
