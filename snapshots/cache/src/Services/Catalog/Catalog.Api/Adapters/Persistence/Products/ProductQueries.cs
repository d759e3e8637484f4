using Microsoft.EntityFrameworkCore;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;
using Store.Catalog.Features.Products;
using Store.ServiceDefaults;

namespace Store.Catalog.Adapters.Persistence.Products;

/// <summary>One product comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ProductQueries(CatalogDb factory) : IProductQueries
{
    private readonly Func<CatalogDbContext, Guid, CancellationToken, Task<Product?>> _byId = EF.CompileAsyncQuery(
        (CatalogDbContext db, Guid id, CancellationToken _) =>
            db.Set<Product>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Product, ProductSummary> _list = new Keyset<Product, ProductSummary>(
        row => new(
            row.Id,
            row.Name,
            row.Price,
            row.BrandId,
            row.Status,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("name", row => row.Name, item => item.Name);

    public Task<ProductView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } product ? ProductView.Of(product) : null, cancellationToken);

    public Task<Page<ProductSummary>?> ListAsync(
        ListProductsQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Product>().AsNoTracking();
            var rows = all;
            if (EnumNames.Find<ProductStatus>(query.Status) is { } status)
            {
                rows = rows.Where(row => row.Status == status);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
