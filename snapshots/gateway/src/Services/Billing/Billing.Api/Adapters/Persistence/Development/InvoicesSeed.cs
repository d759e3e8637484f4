using Shop.Billing.Domain;

namespace Shop.Billing.Adapters.Persistence.Development;

internal static class InvoicesSeed
{
    public static List<Invoice> Rows(DateTimeOffset now) =>
    [
        Invoice.Create(
            new()
            {
                Number = "number 000001",
                OrderId = new Guid("00000001-0000-7000-8000-000000000000"),
                Amount = new Money(1251, "EUR"),
                Status = InvoiceStatus.Open,
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Invoice.Create(
            new()
            {
                Number = "number 000002",
                OrderId = new Guid("00000002-0000-7000-8000-000000000000"),
                Amount = new Money(2501, "EUR"),
                Status = InvoiceStatus.Settled,
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Invoice.Create(
            new()
            {
                Number = "number 000003",
                OrderId = new Guid("00000003-0000-7000-8000-000000000000"),
                Amount = new Money(3751, "EUR"),
                Status = InvoiceStatus.Failed,
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Invoice.Create(
            new()
            {
                Number = "number 000004",
                OrderId = new Guid("00000004-0000-7000-8000-000000000000"),
                Amount = new Money(5001, "EUR"),
                Status = InvoiceStatus.Open,
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Invoice.Create(
            new()
            {
                Number = "number 000005",
                OrderId = new Guid("00000005-0000-7000-8000-000000000000"),
                Amount = new Money(6251, "EUR"),
                Status = InvoiceStatus.Settled,
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Invoice.Create(
            new()
            {
                Number = "number 000006",
                OrderId = new Guid("00000006-0000-7000-8000-000000000000"),
                Amount = new Money(7501, "EUR"),
                Status = InvoiceStatus.Failed,
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}
