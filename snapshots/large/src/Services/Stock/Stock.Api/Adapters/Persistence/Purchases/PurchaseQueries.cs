using System.Data.Common;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Purchases;

namespace Depot.Stock.Adapters.Persistence.Purchases;

/// <summary>One purchase comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class PurchaseQueries(StockDb database) : IPurchaseQueries
{
    private const string One = """
        SELECT id, code, supplier_id, status, remark, created_at, updated_at, version
        FROM purchases WHERE id = $1
        """;

    private const string Many = """
        SELECT id, code, supplier_id, status, created_at, updated_at, version
        FROM purchases
        """;

    private readonly Keyset<PurchaseSummary> _list = new Keyset<PurchaseSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code);

    public Task<PurchaseView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<PurchaseSummary>?> ListAsync(
        ListPurchasesQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("supplier_id", Filters.Uuid(query.SupplierId))
            .Equal("status", EnumNames.Find<PurchaseStatus>(query.Status));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static PurchaseView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetEnum<PurchaseStatus>(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));

    private static PurchaseSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetEnum<PurchaseStatus>(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));
}
