using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Shipments;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Shipments;

/// <summary>One shipment comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ShipmentQueries(StockDb factory) : IShipmentQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Shipment?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Shipment>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Shipment, ShipmentSummary> _list = new Keyset<Shipment, ShipmentSummary>(
        row => new(
            row.Id,
            row.Code,
            row.CarrierId,
            row.Status,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code);

    public Task<ShipmentView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } shipment ? ShipmentView.Of(shipment) : null, cancellationToken);

    public Task<Page<ShipmentSummary>?> ListAsync(
        ListShipmentsQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Shipment>().AsNoTracking();
            var rows = all;
            if (Filters.Uuid(query.CarrierId) is { } carrierId)
            {
                rows = rows.Where(row => row.CarrierId == carrierId);
            }

            if (EnumNames.Find<ShipmentStatus>(query.Status) is { } status)
            {
                rows = rows.Where(row => row.Status == status);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
