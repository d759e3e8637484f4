using System.Data.Common;
using Shop.ServiceDefaults;
using Shop.Suppliers.Domain;
using Shop.Suppliers.Features.Ports;
using Shop.Suppliers.Features.Suppliers;

namespace Shop.Suppliers.Adapters.Persistence.Suppliers;

/// <summary>One supplier comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class SupplierQueries(SuppliersDb database) : ISupplierQueries
{
    private const string One = """
        SELECT id, name, rating, trusted, contact, terms, created_at, updated_at, version
        FROM suppliers WHERE id = $1
        """;

    private const string Many = """
        SELECT id, name, rating, trusted, contact, created_at, updated_at, version
        FROM suppliers
        """;

    private readonly Keyset<SupplierSummary> _list = new Keyset<SupplierSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<SupplierView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<SupplierSummary>?> ListAsync(
        ListSuppliersQuery query, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("rating", Filters.Long(query.Rating))
            .Equal("trusted", Filters.Bool(query.Trusted));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static SupplierView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.IsDBNull(2) ? null : row.GetInt64(2),
        row.GetBoolean(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.IsDBNull(5) ? null : new JsonText(row.GetString(5)).ToElement(),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));

    private static SupplierSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.IsDBNull(2) ? null : row.GetInt64(2),
        row.GetBoolean(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));
}
