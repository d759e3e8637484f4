using Everything.Catalog.Domain;
using Everything.Catalog.Features.Categories;
using Everything.Catalog.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Categories;

/// <summary>One category comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class CategoryQueries(CatalogDb factory) : ICategoryQueries
{
    private readonly Func<CatalogDbContext, Guid, CancellationToken, Task<Category?>> _byId = EF.CompileAsyncQuery(
        (CatalogDbContext db, Guid id, CancellationToken _) =>
            db.Set<Category>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Category, CategoryView> _list = new Keyset<Category, CategoryView>(
        row => new(
            row.Id,
            row.Code,
            row.Name,
            row.AboveId,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("name", row => row.Name, item => item.Name);

    public Task<CategoryView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } category ? CategoryView.Of(category) : null, cancellationToken);

    public Task<Page<CategoryView>?> ListAsync(
        ListCategoriesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
