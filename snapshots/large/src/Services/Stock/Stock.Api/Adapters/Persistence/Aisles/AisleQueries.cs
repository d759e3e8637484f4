using System.Data.Common;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Aisles;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Adapters.Persistence.Aisles;

/// <summary>One aisle comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class AisleQueries(StockDb database) : IAisleQueries
{
    private const string One = """
        SELECT id, code, warehouse_id, status, remark, created_at, updated_at, version
        FROM aisles WHERE id = $1
        """;

    private const string Many = """
        SELECT id, code, warehouse_id, status, created_at, updated_at, version
        FROM aisles
        """;

    private readonly Keyset<AisleSummary> _list = new Keyset<AisleSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code);

    public Task<AisleView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<AisleSummary>?> ListAsync(
        ListAislesQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("warehouse_id", Filters.Uuid(query.WarehouseId))
            .Equal("status", EnumNames.Find<AisleStatus>(query.Status));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static AisleView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetEnum<AisleStatus>(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));

    private static AisleSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetEnum<AisleStatus>(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));
}
