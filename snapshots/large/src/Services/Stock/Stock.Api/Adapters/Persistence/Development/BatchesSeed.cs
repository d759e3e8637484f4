using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class BatchesSeed
{
    public static List<Batch> Rows(DateTimeOffset now, List<Product> products) =>
    [
        Batch.Create(
            new()
            {
                Code = "code 000001",
                ProductId = products[0].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1),
                Price = new Money(1251, "EUR"),
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Batch.Create(
            new()
            {
                Code = "code 000002",
                ProductId = products[1].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2),
                Price = new Money(2501, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-2)),
        Batch.Create(
            new()
            {
                Code = "code 000003",
                ProductId = products[2].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3),
                Price = new Money(3751, "EUR"),
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Batch.Create(
            new()
            {
                Code = "code 000004",
                ProductId = products[3].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4),
                Price = new Money(5001, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-4)),
        Batch.Create(
            new()
            {
                Code = "code 000005",
                ProductId = products[4].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5),
                Price = new Money(6251, "EUR"),
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Batch.Create(
            new()
            {
                Code = "code 000006",
                ProductId = products[5].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-6),
                Price = new Money(7501, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}
