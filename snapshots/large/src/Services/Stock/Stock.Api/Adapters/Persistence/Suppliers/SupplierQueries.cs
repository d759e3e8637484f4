using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Suppliers;

/// <summary>One supplier comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class SupplierQueries(StockDb factory) : ISupplierQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Supplier?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Supplier>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Supplier, SupplierSummary> _list = new Keyset<Supplier, SupplierSummary>(
        row => new(
            row.Id,
            row.Code,
            row.Capacity,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code)
        .By("capacity", row => row.Capacity, item => item.Capacity);

    public Task<SupplierView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } supplier ? SupplierView.Of(supplier) : null, cancellationToken);

    public Task<Page<SupplierSummary>?> ListAsync(
        ListSuppliersQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
