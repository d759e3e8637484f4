using Microsoft.EntityFrameworkCore;
using Shop.Billing.Domain;
using Shop.Billing.Features.Invoices;

namespace Shop.Billing.Adapters.Persistence.Invoices;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class InvoiceChecks(BillingDb factory) : IInvoiceChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Invoice>().Where(row => row.Id != invoice.Id && row.OwnerId == invoice.OwnerId);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Number == invoice.Number, cancellationToken))
        {
            taken["number"] = ["This number is taken."];
        }

        return taken;
    }
}
