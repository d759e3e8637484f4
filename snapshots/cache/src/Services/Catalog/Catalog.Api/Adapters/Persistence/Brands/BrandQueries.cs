using System.Data.Common;
using Store.Catalog.Features.Brands;
using Store.Catalog.Features.Ports;

namespace Store.Catalog.Adapters.Persistence.Brands;

/// <summary>One brand comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class BrandQueries(CatalogDb database) : IBrandQueries
{
    private const string Many = """
        SELECT id, name, created_at, updated_at, version
        FROM brands
        """;

    private readonly Keyset<BrandView> _list = new Keyset<BrandView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<BrandView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<BrandView>?> ListAsync(
        ListBrandsQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static BrandView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInstant(2),
        row.GetInstant(3),
        row.GetInt64(4));
}
