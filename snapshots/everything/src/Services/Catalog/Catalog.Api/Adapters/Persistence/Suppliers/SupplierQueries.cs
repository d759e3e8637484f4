using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.Catalog.Features.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Suppliers;

/// <summary>One supplier comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class SupplierQueries(CatalogDb factory) : ISupplierQueries
{
    private readonly Func<CatalogDbContext, Guid, CancellationToken, Task<Supplier?>> _byId = EF.CompileAsyncQuery(
        (CatalogDbContext db, Guid id, CancellationToken _) =>
            db.Set<Supplier>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Supplier, SupplierView> _list = new Keyset<Supplier, SupplierView>(
        row => new(
            row.Id,
            row.Name,
            row.Email,
            row.Site,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("name", row => row.Name, item => item.Name);

    public Task<SupplierView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } supplier ? SupplierView.Of(supplier) : null, cancellationToken);

    public Task<Page<SupplierView>?> ListAsync(
        ListSuppliersQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
