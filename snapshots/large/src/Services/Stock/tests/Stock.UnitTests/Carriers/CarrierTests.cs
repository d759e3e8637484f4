using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class CarrierTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = CarrierSamples.Details(1);

        var carrier = Carrier.Create(details, CarrierSamples.Now);

        Same(details, carrier);
        Assert.Equal((1L, CarrierSamples.Now, CarrierSamples.Now), (carrier.Version, carrier.CreatedAt, carrier.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var carrier = CarrierSamples.Create(1);
        var (id, later) = (carrier.Id, CarrierSamples.Now.AddHours(1));

        carrier.Change(CarrierSamples.Details(2), later);

        Same(CarrierSamples.Details(2), carrier);
        Assert.Equal((id, 2L, CarrierSamples.Now, later), (carrier.Id, carrier.Version, carrier.CreatedAt, carrier.UpdatedAt));
    }

    [Fact]
    public void Price_too_little_is_refused()
    {
        var carrier = CarrierSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => carrier.Change(CarrierSamples.Details(2) with { Price = new Money(-1, "EUR") }, CarrierSamples.Now));
        Same(CarrierSamples.Details(1), carrier);
    }

    private static void Same(CarrierDetails expected, Carrier carrier)
    {
        Assert.Equal(expected.Code, carrier.Code);
        Assert.Equal(expected.BookedOn, carrier.BookedOn);
        Assert.Equal(expected.Price, carrier.Price);
        Assert.Equal(expected.Remark, carrier.Remark);
    }
}
