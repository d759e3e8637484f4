using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Deliveries;
using Depot.Stock.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Deliveries;

/// <summary>One delivery comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class DeliveryQueries(StockDb factory) : IDeliveryQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Delivery?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Delivery>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Delivery, DeliverySummary> _list = new Keyset<Delivery, DeliverySummary>(
        row => new(
            row.Id,
            row.Code,
            row.PurchaseId,
            row.BookedOn,
            row.Price,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code)
        .By("bookedOn", row => row.BookedOn, item => item.BookedOn);

    public Task<DeliveryView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } delivery ? DeliveryView.Of(delivery) : null, cancellationToken);

    public Task<Page<DeliverySummary>?> ListAsync(
        ListDeliveriesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Delivery>().AsNoTracking();
            var rows = all;
            if (Filters.Uuid(query.PurchaseId) is { } purchaseId)
            {
                rows = rows.Where(row => row.PurchaseId == purchaseId);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
