using Market.Billing.Domain;

namespace Market.Billing.Features.Invoices;

/// <summary>An invoice.</summary>
internal sealed record InvoiceView(
    Guid Id,
    Guid OrderRef,
    Money Amount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static InvoiceView Of(Invoice invoice) => new(
        invoice.Id,
        invoice.OrderRef,
        invoice.Amount,
        invoice.CreatedAt,
        invoice.UpdatedAt,
        invoice.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
