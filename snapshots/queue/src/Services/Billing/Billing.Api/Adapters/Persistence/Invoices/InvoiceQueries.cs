using Market.Billing.Domain;
using Market.Billing.Features.Invoices;
using Market.Billing.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Market.Billing.Adapters.Persistence.Invoices;

/// <summary>One invoice comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class InvoiceQueries(BillingDb factory) : IInvoiceQueries
{
    private readonly Func<BillingDbContext, Guid, CancellationToken, Task<Invoice?>> _byId = EF.CompileAsyncQuery(
        (BillingDbContext db, Guid id, CancellationToken _) =>
            db.Set<Invoice>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Invoice, InvoiceView> _list = new Keyset<Invoice, InvoiceView>(
        row => new(
            row.Id,
            row.OrderRef,
            row.Amount,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt);

    public Task<InvoiceView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } invoice ? InvoiceView.Of(invoice) : null, cancellationToken);

    public Task<Page<InvoiceView>?> ListAsync(
        ListInvoicesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
