using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class BinsSeed
{
    public static List<Bin> Rows(DateTimeOffset now, List<Shelf> shelves) =>
    [
        Bin.Create(
            new()
            {
                Code = "code 000001",
                ShelfId = shelves[0].Id,
                Capacity = 1,
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Bin.Create(
            new()
            {
                Code = "code 000002",
                ShelfId = shelves[1].Id,
                Capacity = 8,
                Remark = null,
            },
            now.AddMinutes(-2)),
        Bin.Create(
            new()
            {
                Code = "code 000003",
                ShelfId = shelves[2].Id,
                Capacity = 15,
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Bin.Create(
            new()
            {
                Code = "code 000004",
                ShelfId = shelves[3].Id,
                Capacity = 22,
                Remark = null,
            },
            now.AddMinutes(-4)),
        Bin.Create(
            new()
            {
                Code = "code 000005",
                ShelfId = shelves[4].Id,
                Capacity = 29,
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Bin.Create(
            new()
            {
                Code = "code 000006",
                ShelfId = shelves[5].Id,
                Capacity = 36,
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}
