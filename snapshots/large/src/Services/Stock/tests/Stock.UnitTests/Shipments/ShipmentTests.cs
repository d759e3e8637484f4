using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class ShipmentTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = ShipmentSamples.Details(1);

        var shipment = Shipment.Create(details, ShipmentSamples.Now);

        Same(details, shipment);
        Assert.Equal((1L, ShipmentSamples.Now, ShipmentSamples.Now), (shipment.Version, shipment.CreatedAt, shipment.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var shipment = ShipmentSamples.Create(1);
        var (id, later) = (shipment.Id, ShipmentSamples.Now.AddHours(1));

        shipment.Change(ShipmentSamples.Details(2), later);

        Same(ShipmentSamples.Details(2), shipment);
        Assert.Equal((id, 2L, ShipmentSamples.Now, later), (shipment.Id, shipment.Version, shipment.CreatedAt, shipment.UpdatedAt));
    }

    [Fact]
    public void Picks_that_stay_are_left_alone()
    {
        var shipment = ShipmentSamples.Create(1);
        var kept = shipment.Picks[1];

        shipment.Change(ShipmentSamples.Details(1) with { PickIds = [Values.Uuid(9), kept.PickId] }, ShipmentSamples.Now);

        Assert.Same(kept, shipment.Picks[0]);
        Assert.Equal([kept.PickId, Values.Uuid(9)], shipment.Picks.Select(link => link.PickId));
    }

    private static void Same(ShipmentDetails expected, Shipment shipment)
    {
        Assert.Equal(expected.Code, shipment.Code);
        Assert.Equal(expected.CarrierId, shipment.CarrierId);
        Assert.Equal(expected.Status, shipment.Status);
        Assert.Equal(expected.Remark, shipment.Remark);
        Assert.Equal(expected.Parcels, shipment.Parcels);
        Assert.Equal(expected.PickIds.Order(), shipment.Picks.Select(link => link.PickId).Order());
    }
}
