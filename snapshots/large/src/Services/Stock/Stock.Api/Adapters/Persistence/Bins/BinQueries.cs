using System.Data.Common;
using Depot.ServiceDefaults;
using Depot.Stock.Features.Bins;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Adapters.Persistence.Bins;

/// <summary>One bin comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class BinQueries(StockDb database) : IBinQueries
{
    private const string One = """
        SELECT id, code, shelf_id, capacity, remark, created_at, updated_at, version
        FROM bins WHERE id = $1
        """;

    private const string Many = """
        SELECT id, code, shelf_id, capacity, created_at, updated_at, version
        FROM bins
        """;

    private readonly Keyset<BinSummary> _list = new Keyset<BinSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code)
        .By("capacity", "capacity", item => item.Capacity);

    public Task<BinView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<BinSummary>?> ListAsync(
        ListBinsQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("shelf_id", Filters.Uuid(query.ShelfId));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static BinView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetInt32(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));

    private static BinSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetInt32(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));
}
