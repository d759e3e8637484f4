using Depot.ServiceDefaults;
using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

/// <summary>Shipments as they may be; different numbers give different ones.</summary>
internal static class ShipmentSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Shipment Create(int n) => Shipment.Create(Details(n), Now);

    public static ShipmentDetails Details(int n) => new()
    {
        Code = $"code {n:D6}",
        CarrierId = Values.Uuid(n),
        Status = EnumNames.Parse<ShipmentStatus>(EnumNames.Of<ShipmentStatus>()[n % 2]),
        Remark = $"remark {n:D6}",
        Parcels =
        [
            new ShipmentParcel(
                0.001m + (n * 0.001m),
                $"label {n:D6}"),
        ],
        PickIds = [Values.Uuid(n), Values.Uuid(n + 1)],
    };
}
