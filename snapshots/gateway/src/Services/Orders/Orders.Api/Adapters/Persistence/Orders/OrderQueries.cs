using Microsoft.EntityFrameworkCore;
using Shop.Orders.Domain;
using Shop.Orders.Features.Orders;
using Shop.Orders.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Orders.Adapters.Persistence.Orders;

/// <summary>One order comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class OrderQueries(OrdersDb factory) : IOrderQueries
{
    private readonly Func<OrdersDbContext, Guid, CancellationToken, Task<Order?>> _byId = EF.CompileAsyncQuery(
        (OrdersDbContext db, Guid id, CancellationToken _) =>
            db.Set<Order>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Order, OrderSummary> _list = new Keyset<Order, OrderSummary>(
        row => new(
            row.Id,
            row.OwnerId,
            row.Number,
            row.CustomerId,
            row.Total,
            row.Status,
            row.PlacedAt,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("total", row => row.Total.Amount, item => item.Total.Amount)
        .By("status", row => row.Status, item => item.Status)
        .By("placedAt", row => row.PlacedAt, item => item.PlacedAt);

    public Task<OrderView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } order ? OrderView.Of(order) : null, cancellationToken);

    public Task<Page<OrderSummary>?> ListAsync(
        ListOrdersQuery query, string? ownerId, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Order>().AsNoTracking();
            var rows = all;
            if (ownerId is not null)
            {
                rows = rows.Where(row => row.OwnerId == ownerId);
            }

            if (Filters.Uuid(query.CustomerId) is { } customerId)
            {
                rows = rows.Where(row => row.CustomerId == customerId);
            }

            if (EnumNames.Find<OrderStatus>(query.Status) is { } status)
            {
                rows = rows.Where(row => row.Status == status);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
