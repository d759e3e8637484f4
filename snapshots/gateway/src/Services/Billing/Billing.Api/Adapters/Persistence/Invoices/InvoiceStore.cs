using Microsoft.EntityFrameworkCore;
using Shop.Billing.Domain;

namespace Shop.Billing.Adapters.Persistence.Invoices;

internal sealed class InvoiceStore(BillingDbContext db) : IInvoices
{
    public Task<Invoice?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Invoice>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Invoice invoice) => db.Add(invoice);

    public void Remove(Invoice invoice) => db.Remove(invoice);
}
