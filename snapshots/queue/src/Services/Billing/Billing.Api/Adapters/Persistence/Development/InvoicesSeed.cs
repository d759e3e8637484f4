using Market.Billing.Domain;

namespace Market.Billing.Adapters.Persistence.Development;

internal static class InvoicesSeed
{
    public static List<Invoice> Rows(DateTimeOffset now) =>
    [
        Invoice.Create(
            new()
            {
                OrderRef = new Guid("00000001-0000-7000-8000-000000000000"),
                Amount = new Money(1251, "EUR"),
            },
            now.AddMinutes(-1)),
        Invoice.Create(
            new()
            {
                OrderRef = new Guid("00000002-0000-7000-8000-000000000000"),
                Amount = new Money(2501, "EUR"),
            },
            now.AddMinutes(-2)),
        Invoice.Create(
            new()
            {
                OrderRef = new Guid("00000003-0000-7000-8000-000000000000"),
                Amount = new Money(3751, "EUR"),
            },
            now.AddMinutes(-3)),
        Invoice.Create(
            new()
            {
                OrderRef = new Guid("00000004-0000-7000-8000-000000000000"),
                Amount = new Money(5001, "EUR"),
            },
            now.AddMinutes(-4)),
        Invoice.Create(
            new()
            {
                OrderRef = new Guid("00000005-0000-7000-8000-000000000000"),
                Amount = new Money(6251, "EUR"),
            },
            now.AddMinutes(-5)),
        Invoice.Create(
            new()
            {
                OrderRef = new Guid("00000006-0000-7000-8000-000000000000"),
                Amount = new Money(7501, "EUR"),
            },
            now.AddMinutes(-6)),
    ];
}
