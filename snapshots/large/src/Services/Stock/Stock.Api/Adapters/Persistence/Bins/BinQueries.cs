using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Bins;
using Depot.Stock.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Bins;

/// <summary>One bin comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class BinQueries(StockDb factory) : IBinQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Bin?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Bin>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Bin, BinSummary> _list = new Keyset<Bin, BinSummary>(
        row => new(
            row.Id,
            row.Code,
            row.ShelfId,
            row.Capacity,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code)
        .By("capacity", row => row.Capacity, item => item.Capacity);

    public Task<BinView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } bin ? BinView.Of(bin) : null, cancellationToken);

    public Task<Page<BinSummary>?> ListAsync(
        ListBinsQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Bin>().AsNoTracking();
            var rows = all;
            if (Filters.Uuid(query.ShelfId) is { } shelfId)
            {
                rows = rows.Where(row => row.ShelfId == shelfId);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
