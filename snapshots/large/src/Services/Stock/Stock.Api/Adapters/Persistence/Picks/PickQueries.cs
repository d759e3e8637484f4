using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Picks;
using Depot.Stock.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Picks;

/// <summary>One pick comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class PickQueries(StockDb factory) : IPickQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Pick?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Pick>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Pick, PickSummary> _list = new Keyset<Pick, PickSummary>(
        row => new(
            row.Id,
            row.OwnerId,
            row.Code,
            row.BinId,
            row.Capacity,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code)
        .By("capacity", row => row.Capacity, item => item.Capacity);

    public Task<PickView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } pick ? PickView.Of(pick) : null, cancellationToken);

    public Task<Page<PickSummary>?> ListAsync(
        ListPicksQuery query, string? ownerId, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Pick>().AsNoTracking();
            var rows = all;
            if (ownerId is not null)
            {
                rows = rows.Where(row => row.OwnerId == ownerId);
            }

            if (Filters.Uuid(query.BinId) is { } binId)
            {
                rows = rows.Where(row => row.BinId == binId);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
