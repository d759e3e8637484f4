using System.Data.Common;
using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Products;

namespace Depot.Stock.Adapters.Persistence.Products;

/// <summary>One product comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ProductQueries(StockDb database) : IProductQueries
{
    private const string One = """
        SELECT id, code, status, remark, created_at, updated_at, version
        FROM products WHERE id = $1
        """;

    private const string Many = """
        SELECT id, code, status, created_at, updated_at, version
        FROM products
        """;

    private readonly Keyset<ProductSummary> _list = new Keyset<ProductSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("code", "code", item => item.Code);

    public Task<ProductView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<ProductSummary>?> ListAsync(
        ListProductsQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("status", EnumNames.Find<ProductStatus>(query.Status));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static ProductView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetEnum<ProductStatus>(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));

    private static ProductSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetEnum<ProductStatus>(2),
        row.GetInstant(3),
        row.GetInstant(4),
        row.GetInt64(5));
}
