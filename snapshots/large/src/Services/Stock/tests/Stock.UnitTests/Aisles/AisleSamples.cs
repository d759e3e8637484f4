using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Aisles as they may be; different numbers give different ones.</summary>
internal static class AisleSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Aisle Create(int n) => Aisle.Create(Details(n), Now);

    public static AisleDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        WarehouseId = Values.Uuid(n),
        Status = EnumNames.Parse<AisleStatus>(EnumNames.Of<AisleStatus>()[n % 2]),
        Remark = $"remark {n:D6}",
    };
}
