using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class ShelvesSeed
{
    public static List<Shelf> Rows(DateTimeOffset now, List<Aisle> aisles) =>
    [
        Shelf.Create(
            new()
            {
                Code = "code 000001",
                AisleId = aisles[0].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1),
                Price = new Money(1251, "EUR"),
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Shelf.Create(
            new()
            {
                Code = "code 000002",
                AisleId = aisles[1].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2),
                Price = new Money(2501, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-2)),
        Shelf.Create(
            new()
            {
                Code = "code 000003",
                AisleId = aisles[2].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3),
                Price = new Money(3751, "EUR"),
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Shelf.Create(
            new()
            {
                Code = "code 000004",
                AisleId = aisles[3].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-4),
                Price = new Money(5001, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-4)),
        Shelf.Create(
            new()
            {
                Code = "code 000005",
                AisleId = aisles[4].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5),
                Price = new Money(6251, "EUR"),
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Shelf.Create(
            new()
            {
                Code = "code 000006",
                AisleId = aisles[5].Id,
                BookedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-6),
                Price = new Money(7501, "EUR"),
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}
