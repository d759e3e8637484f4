using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Bins as they may be; different numbers give different ones.</summary>
internal static class BinSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Bin Create(int n) => Bin.Create(Details(n), Now);

    public static BinDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        ShelfId = Values.Uuid(n),
        Capacity = 1 + n,
        Remark = $"remark {n:D6}",
    };
}
