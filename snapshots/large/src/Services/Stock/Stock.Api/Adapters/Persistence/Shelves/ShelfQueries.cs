using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Shelves;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Shelves;

/// <summary>One shelf comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ShelfQueries(StockDb factory) : IShelfQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Shelf?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Shelf>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Shelf, ShelfSummary> _list = new Keyset<Shelf, ShelfSummary>(
        row => new(
            row.Id,
            row.Code,
            row.AisleId,
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

    public Task<ShelfView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } shelf ? ShelfView.Of(shelf) : null, cancellationToken);

    public Task<Page<ShelfSummary>?> ListAsync(
        ListShelvesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Shelf>().AsNoTracking();
            var rows = all;
            if (Filters.Uuid(query.AisleId) is { } aisleId)
            {
                rows = rows.Where(row => row.AisleId == aisleId);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
