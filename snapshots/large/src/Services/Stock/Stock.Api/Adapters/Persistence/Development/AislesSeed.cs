using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class AislesSeed
{
    public static List<Aisle> Rows(DateTimeOffset now, List<Warehouse> warehouses) =>
    [
        Aisle.Create(
            new()
            {
                Code = "code 000001",
                WarehouseId = warehouses[0].Id,
                Status = AisleStatus.Open,
                Remark = "Arrived in good shape.",
            },
            now.AddMinutes(-1)),
        Aisle.Create(
            new()
            {
                Code = "code 000002",
                WarehouseId = warehouses[1].Id,
                Status = AisleStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-2)),
        Aisle.Create(
            new()
            {
                Code = "code 000003",
                WarehouseId = warehouses[2].Id,
                Status = AisleStatus.Open,
                Remark = "As agreed on the phone.",
            },
            now.AddMinutes(-3)),
        Aisle.Create(
            new()
            {
                Code = "code 000004",
                WarehouseId = warehouses[3].Id,
                Status = AisleStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-4)),
        Aisle.Create(
            new()
            {
                Code = "code 000005",
                WarehouseId = warehouses[4].Id,
                Status = AisleStatus.Open,
                Remark = "Please handle with care.",
            },
            now.AddMinutes(-5)),
        Aisle.Create(
            new()
            {
                Code = "code 000006",
                WarehouseId = warehouses[5].Id,
                Status = AisleStatus.Closed,
                Remark = null,
            },
            now.AddMinutes(-6)),
    ];
}
