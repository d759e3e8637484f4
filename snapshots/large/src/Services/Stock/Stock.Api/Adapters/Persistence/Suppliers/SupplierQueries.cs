using System.Data.Common;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Suppliers;

namespace Depot.Stock.Adapters.Persistence.Suppliers;

/// <summary>One supplier comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class SupplierQueries(StockDb database) : ISupplierQueries
{
    private const string One = """
        SELECT id, code, capacity, remark, created_at, updated_at, version
        FROM suppliers WHERE id = $1
        """;

    private const string Many = """
        SELECT id, code, capacity, created_at, updated_at, version
        FROM suppliers
        """;

    private readonly Keyset<SupplierSummary> _list = new Keyset<SupplierSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code)
        .By("capacity", "capacity", item => item.Capacity);

    public Task<SupplierView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<SupplierSummary>?> ListAsync(
        ListSuppliersQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static SupplierView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInt32(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));

    private static SupplierSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInt32(2),
        row.GetInstant(3),
        row.GetInstant(4),
        row.GetInt64(5));
}
