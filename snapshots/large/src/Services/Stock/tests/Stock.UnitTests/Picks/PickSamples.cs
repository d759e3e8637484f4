using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Picks as they may be; different numbers give different ones.</summary>
internal static class PickSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Pick Create(int n) => Pick.Create(Details(n), "me", Now);

    public static PickDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        BinId = Values.Uuid(n),
        Capacity = 1 + n,
        Remark = $"remark {n:D6}",
    };
}
