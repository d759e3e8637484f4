using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class WarehouseTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = WarehouseSamples.Details(1);

        var warehouse = Warehouse.Create(details, WarehouseSamples.Now);

        Same(details, warehouse);
        Assert.Equal((1L, WarehouseSamples.Now, WarehouseSamples.Now), (warehouse.Version, warehouse.CreatedAt, warehouse.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var warehouse = WarehouseSamples.Create(1);
        var (id, later) = (warehouse.Id, WarehouseSamples.Now.AddHours(1));

        warehouse.Change(WarehouseSamples.Details(2), later);

        Same(WarehouseSamples.Details(2), warehouse);
        Assert.Equal((id, 2L, WarehouseSamples.Now, later), (warehouse.Id, warehouse.Version, warehouse.CreatedAt, warehouse.UpdatedAt));
    }

    [Fact]
    public void Capacity_too_little_is_refused()
    {
        var warehouse = WarehouseSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => warehouse.Change(WarehouseSamples.Details(2) with { Capacity = -1 }, WarehouseSamples.Now));
        Same(WarehouseSamples.Details(1), warehouse);
    }

    private static void Same(WarehouseDetails expected, Warehouse warehouse)
    {
        Assert.Equal(expected.Code, warehouse.Code);
        Assert.Equal(expected.Capacity, warehouse.Capacity);
        Assert.Equal(expected.Remark, warehouse.Remark);
    }
}
