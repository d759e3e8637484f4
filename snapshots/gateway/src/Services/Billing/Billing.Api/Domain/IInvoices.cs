namespace Shop.Billing.Domain;

/// <summary>The write side of invoices: changes are kept until the unit of work saves them.</summary>
public interface IInvoices
{
    Task<Invoice?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Invoice invoice);

    void Remove(Invoice invoice);
}
