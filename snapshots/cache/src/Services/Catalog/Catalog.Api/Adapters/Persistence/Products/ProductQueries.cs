using System.Data.Common;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.Catalog.Features.Products;
using Store.ServiceDefaults;

namespace Store.Catalog.Adapters.Persistence.Products;

/// <summary>One product comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ProductQueries(CatalogDb database) : IProductQueries
{
    private const string One = """
        SELECT id, name, price_amount, price_currency, brand_id, details, status, pictures, created_at, updated_at,
            version
        FROM products WHERE id = $1
        """;

    private const string Many = """
        SELECT id, name, price_amount, price_currency, brand_id, status, created_at, updated_at, version
        FROM products
        """;

    private readonly Keyset<ProductSummary> _list = new Keyset<ProductSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("name", "name", item => item.Name);

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
        new Money(row.GetInt64(2), row.GetString(3)),
        row.IsDBNull(4) ? null : row.GetGuid(4),
        row.IsDBNull(5) ? null : new JsonText(row.GetString(5)).ToElement(),
        row.GetEnum<ProductStatus>(6),
        [.. row.GetList(7, ProductRowJson.Default.ListProductPicture).Select(ProductPictureView.Of)],
        row.GetInstant(8),
        row.GetInstant(9),
        row.GetInt64(10));

    private static ProductSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        new Money(row.GetInt64(2), row.GetString(3)),
        row.IsDBNull(4) ? null : row.GetGuid(4),
        row.GetEnum<ProductStatus>(5),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));
}
