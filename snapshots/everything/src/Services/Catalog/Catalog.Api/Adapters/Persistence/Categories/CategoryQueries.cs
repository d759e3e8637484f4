using System.Data.Common;
using Everything.Catalog.Features.Categories;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Adapters.Persistence.Categories;

/// <summary>One category comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class CategoryQueries(CatalogDb database) : ICategoryQueries
{
    private const string Many = """
        SELECT id, code, name, above_id, created_at, updated_at, version
        FROM categories
        """;

    private readonly Keyset<CategoryView> _list = new Keyset<CategoryView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("name", "name", item => item.Name);

    public Task<CategoryView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<CategoryView>?> ListAsync(
        ListCategoriesQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static CategoryView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetGuid(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));
}
