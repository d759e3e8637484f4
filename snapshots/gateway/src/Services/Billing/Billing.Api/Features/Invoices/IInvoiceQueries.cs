using Shop.Billing.Features.Ports;

namespace Shop.Billing.Features.Invoices;

/// <summary>The read side of invoices.</summary>
internal interface IInvoiceQueries
{
    Task<InvoiceView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Of one owner, or of all when it is null. Null when the cursor is not one of this sort.</summary>
    Task<Page<InvoiceView>?> ListAsync(ListInvoicesQuery query, string? ownerId, CancellationToken cancellationToken);
}
