using Microsoft.EntityFrameworkCore;
using Store.Catalog.Domain;
using Store.Catalog.Features.Brands;
using Store.Catalog.Features.Ports;

namespace Store.Catalog.Adapters.Persistence.Brands;

/// <summary>One brand comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class BrandQueries(CatalogDb factory) : IBrandQueries
{
    private readonly Func<CatalogDbContext, Guid, CancellationToken, Task<Brand?>> _byId = EF.CompileAsyncQuery(
        (CatalogDbContext db, Guid id, CancellationToken _) =>
            db.Set<Brand>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Brand, BrandView> _list = new Keyset<Brand, BrandView>(
        row => new(
            row.Id,
            row.Name,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt);

    public Task<BrandView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } brand ? BrandView.Of(brand) : null, cancellationToken);

    public Task<Page<BrandView>?> ListAsync(
        ListBrandsQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
