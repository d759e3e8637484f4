using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Deliveries as they may be; different numbers give different ones.</summary>
internal static class DeliverySamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Delivery Create(int n) => Delivery.Create(Details(n), Now);

    public static DeliveryDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        PurchaseId = Values.Uuid(n),
        BookedOn = Values.Date(n),
        Price = new Money(1 + n, "EUR"),
        Remark = $"remark {n:D6}",
    };
}
