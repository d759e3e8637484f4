using Shop.Billing.Domain;
using Shop.ServiceDefaults;

namespace Shop.Billing.UnitTests;

/// <summary>Invoices as they may be; different numbers give different ones.</summary>
internal static class InvoiceSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Invoice Create(int n) => Invoice.Create(Details(n), "me", Now);

    public static InvoiceDetails Details(int n) => new()
    {
        Number = $"number {n:D6}",
        OrderId = Values.Uuid(n),
        Amount = new Money(1 + n, "EUR"),
        Status = EnumNames.Parse<InvoiceStatus>(EnumNames.Of<InvoiceStatus>()[n % 3]),
    };
}
