using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Purchases as they may be; different numbers give different ones.</summary>
internal static class PurchaseSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Purchase Create(int n) => Purchase.Create(Details(n), Now);

    public static PurchaseDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        SupplierId = Values.Uuid(n),
        Status = EnumNames.Parse<PurchaseStatus>(EnumNames.Of<PurchaseStatus>()[n % 2]),
        Remark = $"remark {n:D6}",
    };
}
