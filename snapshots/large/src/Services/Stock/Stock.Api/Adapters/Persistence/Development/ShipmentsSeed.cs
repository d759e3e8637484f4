using Depot.Stock.Domain;

namespace Depot.Stock.Adapters.Persistence.Development;

internal static class ShipmentsSeed
{
    public static List<Shipment> Rows(DateTimeOffset now, List<Carrier> carriers, List<Pick> picks) =>
    [
        Shipment.Create(
            new()
            {
                Code = "code 000001",
                CarrierId = carriers[0].Id,
                Status = ShipmentStatus.Open,
                Remark = "Arrived in good shape.",
                PickIds = [picks[0].Id],
                Parcels = [new ShipmentParcel(0.276m, "Copper kettle")],
            },
            now.AddMinutes(-1)),
        Shipment.Create(
            new()
            {
                Code = "code 000002",
                CarrierId = carriers[1].Id,
                Status = ShipmentStatus.Closed,
                Remark = null,
                PickIds = [picks[1].Id],
                Parcels = [new ShipmentParcel(0.551m, "Oak table")],
            },
            now.AddMinutes(-2)),
        Shipment.Create(
            new()
            {
                Code = "code 000003",
                CarrierId = carriers[2].Id,
                Status = ShipmentStatus.Open,
                Remark = "As agreed on the phone.",
                PickIds = [picks[2].Id],
                Parcels = [new ShipmentParcel(0.826m, "Linen shirt")],
            },
            now.AddMinutes(-3)),
        Shipment.Create(
            new()
            {
                Code = "code 000004",
                CarrierId = carriers[3].Id,
                Status = ShipmentStatus.Closed,
                Remark = null,
                PickIds = [picks[3].Id],
                Parcels = [new ShipmentParcel(1.101m, "Steel lamp")],
            },
            now.AddMinutes(-4)),
        Shipment.Create(
            new()
            {
                Code = "code 000005",
                CarrierId = carriers[4].Id,
                Status = ShipmentStatus.Open,
                Remark = "Please handle with care.",
                PickIds = [picks[4].Id],
                Parcels = [new ShipmentParcel(1.376m, "Wool blanket")],
            },
            now.AddMinutes(-5)),
        Shipment.Create(
            new()
            {
                Code = "code 000006",
                CarrierId = carriers[5].Id,
                Status = ShipmentStatus.Closed,
                Remark = null,
                PickIds = [picks[5].Id],
                Parcels = [new ShipmentParcel(1.651m, "Glass bowl")],
            },
            now.AddMinutes(-6)),
    ];
}
