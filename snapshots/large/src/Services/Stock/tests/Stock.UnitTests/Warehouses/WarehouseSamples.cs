using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Warehouses as they may be; different numbers give different ones.</summary>
internal static class WarehouseSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Warehouse Create(int n) => Warehouse.Create(Details(n), Now);

    public static WarehouseDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        Capacity = 1 + n,
        Remark = $"remark {n:D6}",
    };
}
