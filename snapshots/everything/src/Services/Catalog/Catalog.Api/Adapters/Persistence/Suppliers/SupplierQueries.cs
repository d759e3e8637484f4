using System.Data.Common;
using Everything.Catalog.Features.Ports;
using Everything.Catalog.Features.Suppliers;

namespace Everything.Catalog.Adapters.Persistence.Suppliers;

/// <summary>One supplier comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class SupplierQueries(CatalogDb database) : ISupplierQueries
{
    private const string Many = """
        SELECT id, name, email, site, created_at, updated_at, version
        FROM suppliers
        """;

    private readonly Keyset<SupplierView> _list = new Keyset<SupplierView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("name", "name", item => item.Name);

    public Task<SupplierView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<SupplierView>?> ListAsync(
        ListSuppliersQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static SupplierView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));
}
