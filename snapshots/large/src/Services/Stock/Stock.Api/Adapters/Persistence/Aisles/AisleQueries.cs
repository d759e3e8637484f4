using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Aisles;
using Depot.Stock.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Aisles;

/// <summary>One aisle comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class AisleQueries(StockDb factory) : IAisleQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Aisle?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Aisle>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Aisle, AisleSummary> _list = new Keyset<Aisle, AisleSummary>(
        row => new(
            row.Id,
            row.Code,
            row.WarehouseId,
            row.Status,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code);

    public Task<AisleView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } aisle ? AisleView.Of(aisle) : null, cancellationToken);

    public Task<Page<AisleSummary>?> ListAsync(
        ListAislesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Aisle>().AsNoTracking();
            var rows = all;
            if (Filters.Uuid(query.WarehouseId) is { } warehouseId)
            {
                rows = rows.Where(row => row.WarehouseId == warehouseId);
            }

            if (EnumNames.Find<AisleStatus>(query.Status) is { } status)
            {
                rows = rows.Where(row => row.Status == status);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
