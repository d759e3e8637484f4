using Market.Billing.Domain;
using Market.Billing.Features.Invoices;
using Microsoft.EntityFrameworkCore;

namespace Market.Billing.Adapters.Persistence.Invoices;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class InvoiceChecks(BillingDb factory) : IInvoiceChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Invoice>().Where(row => row.Id != invoice.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.OrderRef == invoice.OrderRef, cancellationToken))
        {
            taken["orderRef"] = ["This order ref is taken."];
        }

        return taken;
    }
}
