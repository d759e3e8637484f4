using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class PicksSeed
{
    public static List<Pick> Rows(DateTimeOffset now, List<Bin> bins) =>
    [
        Pick.Create(
            new()
            {
                Code = "code 000001",
                BinId = bins[0].Id,
                Capacity = 1,
                Remark = "Arrived in good shape.",
            },
            Seed.Owner,
            now.AddMinutes(-1)),
        Pick.Create(
            new()
            {
                Code = "code 000002",
                BinId = bins[1].Id,
                Capacity = 8,
                Remark = null,
            },
            Seed.Owner,
            now.AddMinutes(-2)),
        Pick.Create(
            new()
            {
                Code = "code 000003",
                BinId = bins[2].Id,
                Capacity = 15,
                Remark = "As agreed on the phone.",
            },
            Seed.Owner,
            now.AddMinutes(-3)),
        Pick.Create(
            new()
            {
                Code = "code 000004",
                BinId = bins[3].Id,
                Capacity = 22,
                Remark = null,
            },
            Seed.Owner,
            now.AddMinutes(-4)),
        Pick.Create(
            new()
            {
                Code = "code 000005",
                BinId = bins[4].Id,
                Capacity = 29,
                Remark = "Please handle with care.",
            },
            Seed.Owner,
            now.AddMinutes(-5)),
        Pick.Create(
            new()
            {
                Code = "code 000006",
                BinId = bins[5].Id,
                Capacity = 36,
                Remark = null,
            },
            Seed.Owner,
            now.AddMinutes(-6)),
    ];
}
