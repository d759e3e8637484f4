using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Warehouses;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Warehouses;

/// <summary>One warehouse comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class WarehouseQueries(StockDb factory) : IWarehouseQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Warehouse?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Warehouse>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Warehouse, WarehouseSummary> _list = new Keyset<Warehouse, WarehouseSummary>(
        row => new(
            row.Id,
            row.Code,
            row.Capacity,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code)
        .By("capacity", row => row.Capacity, item => item.Capacity);

    public Task<WarehouseView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } warehouse ? WarehouseView.Of(warehouse) : null, cancellationToken);

    public Task<Page<WarehouseSummary>?> ListAsync(
        ListWarehousesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
