using Microsoft.EntityFrameworkCore;
using Shop.Billing.Domain;
using Shop.Billing.Features.Invoices;
using Shop.Billing.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Billing.Adapters.Persistence.Invoices;

/// <summary>One invoice comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class InvoiceQueries(BillingDb factory) : IInvoiceQueries
{
    private readonly Func<BillingDbContext, Guid, CancellationToken, Task<Invoice?>> _byId = EF.CompileAsyncQuery(
        (BillingDbContext db, Guid id, CancellationToken _) =>
            db.Set<Invoice>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Invoice, InvoiceView> _list = new Keyset<Invoice, InvoiceView>(
        row => new(
            row.Id,
            row.OwnerId,
            row.Number,
            row.OrderId,
            row.Amount,
            row.Status,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("amount", row => row.Amount.Amount, item => item.Amount.Amount);

    public Task<InvoiceView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } invoice ? InvoiceView.Of(invoice) : null, cancellationToken);

    public Task<Page<InvoiceView>?> ListAsync(
        ListInvoicesQuery query, string? ownerId, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Invoice>().AsNoTracking();
            var rows = all;
            if (ownerId is not null)
            {
                rows = rows.Where(row => row.OwnerId == ownerId);
            }

            if (Filters.Uuid(query.OrderId) is { } orderId)
            {
                rows = rows.Where(row => row.OrderId == orderId);
            }

            if (EnumNames.Find<InvoiceStatus>(query.Status) is { } status)
            {
                rows = rows.Where(row => row.Status == status);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
