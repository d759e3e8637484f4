using System.Data.Common;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Shipments;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Shipments;

/// <summary>One shipment comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ShipmentQueries(StockDb database) : IShipmentQueries
{
    private const string Many = """
        SELECT id, code, carrier_id, status, created_at, updated_at, version
        FROM shipments
        """;

    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Shipment?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Shipment>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<ShipmentSummary> _list = new Keyset<ShipmentSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code);

    /// <summary>By EF Core, which puts together what lies in several tables.</summary>
    public async Task<ShipmentView?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await _byId(db, id, cancellationToken) is { } shipment ? ShipmentView.Of(shipment) : null;
    }

    public Task<Page<ShipmentSummary>?> ListAsync(
        ListShipmentsQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("carrier_id", Filters.Uuid(query.CarrierId))
            .Equal("status", EnumNames.Find<ShipmentStatus>(query.Status));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static ShipmentSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetEnum<ShipmentStatus>(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));
}
