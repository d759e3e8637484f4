using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Carriers as they may be; different numbers give different ones.</summary>
internal static class CarrierSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Carrier Create(int n) => Carrier.Create(Details(n), Now);

    public static CarrierDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        BookedOn = Values.Date(n),
        Price = new Money(1 + n, "EUR"),
        Remark = $"remark {n:D6}",
    };
}
