using System.Data.Common;
using Depot.ServiceDefaults;
using Depot.Stock.Features.Picks;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Adapters.Persistence.Picks;

/// <summary>One pick comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class PickQueries(StockDb database) : IPickQueries
{
    private const string One = """
        SELECT id, owner_id, code, bin_id, capacity, remark, created_at, updated_at, version
        FROM picks WHERE id = $1
        """;

    private const string Many = """
        SELECT id, owner_id, code, bin_id, capacity, created_at, updated_at, version
        FROM picks
        """;

    private readonly Keyset<PickSummary> _list = new Keyset<PickSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code)
        .By("capacity", "capacity", item => item.Capacity);

    public Task<PickView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<PickSummary>?> ListAsync(
        ListPicksQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId)
            .Equal("bin_id", Filters.Uuid(query.BinId));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static PickView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetGuid(3),
        row.GetInt32(4),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));

    private static PickSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetGuid(3),
        row.GetInt32(4),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));
}
