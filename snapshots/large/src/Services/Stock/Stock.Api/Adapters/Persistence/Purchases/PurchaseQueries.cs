using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Ports;
using Depot.Stock.Features.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Purchases;

/// <summary>One purchase comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class PurchaseQueries(StockDb factory) : IPurchaseQueries
{
    private readonly Func<StockDbContext, Guid, CancellationToken, Task<Purchase?>> _byId = EF.CompileAsyncQuery(
        (StockDbContext db, Guid id, CancellationToken _) =>
            db.Set<Purchase>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Purchase, PurchaseSummary> _list = new Keyset<Purchase, PurchaseSummary>(
        row => new(
            row.Id,
            row.Code,
            row.SupplierId,
            row.Status,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("code", row => row.Code, item => item.Code);

    public Task<PurchaseView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } purchase ? PurchaseView.Of(purchase) : null, cancellationToken);

    public Task<Page<PurchaseSummary>?> ListAsync(
        ListPurchasesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Purchase>().AsNoTracking();
            var rows = all;
            if (Filters.Uuid(query.SupplierId) is { } supplierId)
            {
                rows = rows.Where(row => row.SupplierId == supplierId);
            }

            if (EnumNames.Find<PurchaseStatus>(query.Status) is { } status)
            {
                rows = rows.Where(row => row.Status == status);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
