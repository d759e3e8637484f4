using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class DeliveriesSeed
{
    public static List<Delivery> Rows(DateTimeOffset now, List<Purchase> purchases) =>
    [
        Delivery.Create(
            new()
            {
                Code = "code 000001",
                PurchaseId = purchases[0].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1),
                Price = new Money(1251, "EUR"),
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Delivery.Create(
            new()
            {
                Code = "code 000002",
                PurchaseId = purchases[1].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2),
                Price = new Money(2501, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-2)),
        Delivery.Create(
            new()
            {
                Code = "code 000003",
                PurchaseId = purchases[2].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3),
                Price = new Money(3751, "EUR"),
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Delivery.Create(
            new()
            {
                Code = "code 000004",
                PurchaseId = purchases[3].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4),
                Price = new Money(5001, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-4)),
        Delivery.Create(
            new()
            {
                Code = "code 000005",
                PurchaseId = purchases[4].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5),
                Price = new Money(6251, "EUR"),
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Delivery.Create(
            new()
            {
                Code = "code 000006",
                PurchaseId = purchases[5].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-6),
                Price = new Money(7501, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}
