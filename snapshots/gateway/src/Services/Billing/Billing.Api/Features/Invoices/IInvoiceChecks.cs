using Shop.Billing.Domain;

namespace Shop.Billing.Features.Invoices;

/// <summary>What only the database knows of an invoice. Answers name the fields as clients know them.</summary>
internal interface IInvoiceChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Invoice invoice, CancellationToken cancellationToken);
}
