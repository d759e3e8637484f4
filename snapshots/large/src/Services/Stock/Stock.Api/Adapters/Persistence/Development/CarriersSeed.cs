using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class CarriersSeed
{
    public static List<Carrier> Rows(DateTimeOffset now) =>
    [
        Carrier.Create(
            new()
            {
                Code = "code 000001",
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1),
                Price = new Money(1251, "EUR"),
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Carrier.Create(
            new()
            {
                Code = "code 000002",
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2),
                Price = new Money(2501, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-2)),
        Carrier.Create(
            new()
            {
                Code = "code 000003",
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3),
                Price = new Money(3751, "EUR"),
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Carrier.Create(
            new()
            {
                Code = "code 000004",
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4),
                Price = new Money(5001, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-4)),
        Carrier.Create(
            new()
            {
                Code = "code 000005",
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5),
                Price = new Money(6251, "EUR"),
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Carrier.Create(
            new()
            {
                Code = "code 000006",
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-6),
                Price = new Money(7501, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}
