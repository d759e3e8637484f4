using Shop.Billing.Domain;

namespace Shop.Billing.Features.Invoices;

/// <summary>An invoice.</summary>
internal sealed record InvoiceView(
    Guid Id,
    string OwnerId,
    string Number,
    Guid OrderId,
    Money Amount,
    InvoiceStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static InvoiceView Of(Invoice invoice) => new(
        invoice.Id,
        invoice.OwnerId,
        invoice.Number,
        invoice.OrderId,
        invoice.Amount,
        invoice.Status,
        invoice.CreatedAt,
        invoice.UpdatedAt,
        invoice.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
