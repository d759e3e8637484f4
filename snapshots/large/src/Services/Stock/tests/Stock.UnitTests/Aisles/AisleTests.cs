using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class AisleTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = AisleSamples.Details(1);

        var aisle = Aisle.Create(details, AisleSamples.Now);

        Same(details, aisle);
        Assert.Equal((1L, AisleSamples.Now, AisleSamples.Now), (aisle.Version, aisle.CreatedAt, aisle.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var aisle = AisleSamples.Create(1);
        var (id, later) = (aisle.Id, AisleSamples.Now.AddHours(1));

        aisle.Change(AisleSamples.Details(2), later);

        Same(AisleSamples.Details(2), aisle);
        Assert.Equal((id, 2L, AisleSamples.Now, later), (aisle.Id, aisle.Version, aisle.CreatedAt, aisle.UpdatedAt));
    }

    private static void Same(AisleDetails expected, Aisle aisle)
    {
        Assert.Equal(expected.Code, aisle.Code);
        Assert.Equal(expected.WarehouseId, aisle.WarehouseId);
        Assert.Equal(expected.Status, aisle.Status);
        Assert.Equal(expected.Remark, aisle.Remark);
    }
}
