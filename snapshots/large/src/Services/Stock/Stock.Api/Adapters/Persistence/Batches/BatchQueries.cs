using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Batches;
using Depot.Stock.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Batches;

/// <summary>One batch comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class BatchQueries(StockDb factory) : IBatchQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Batch?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Batch>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Batch, BatchSummary> _list = new Keyset<Batch, BatchSummary>(
        row => new(
            row.Id,
            row.Code,
            row.ProductId,
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

    public Task<BatchView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } batch ? BatchView.Of(batch) : null, cancellationToken);

    public Task<Page<BatchSummary>?> ListAsync(
        ListBatchesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Batch>().AsNoTracking();
            var rows = all;
            if (Filters.Uuid(query.ProductId) is { } productId)
            {
                rows = rows.Where(row => row.ProductId == productId);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
