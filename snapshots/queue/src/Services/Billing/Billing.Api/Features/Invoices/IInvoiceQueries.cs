using Market.Billing.Features.Ports;

namespace Market.Billing.Features.Invoices;

/// <summary>The read side of invoices.</summary>
internal interface IInvoiceQueries
{
    Task<InvoiceView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<InvoiceView>?> ListAsync(ListInvoicesQuery query, CancellationToken cancellationToken);
}
