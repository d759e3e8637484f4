using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class BinTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = BinSamples.Details(1);

        var bin = Bin.Create(details, BinSamples.Now);

        Same(details, bin);
        Assert.Equal((1L, BinSamples.Now, BinSamples.Now), (bin.Version, bin.CreatedAt, bin.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var bin = BinSamples.Create(1);
        var (id, later) = (bin.Id, BinSamples.Now.AddHours(1));

        bin.Change(BinSamples.Details(2), later);

        Same(BinSamples.Details(2), bin);
        Assert.Equal((id, 2L, BinSamples.Now, later), (bin.Id, bin.Version, bin.CreatedAt, bin.UpdatedAt));
    }

    [Fact]
    public void Capacity_too_little_is_refused()
    {
        var bin = BinSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => bin.Change(BinSamples.Details(2) with { Capacity = -1 }, BinSamples.Now));
        Same(BinSamples.Details(1), bin);
    }

    private static void Same(BinDetails expected, Bin bin)
    {
        Assert.Equal(expected.Code, bin.Code);
        Assert.Equal(expected.ShelfId, bin.ShelfId);
        Assert.Equal(expected.Capacity, bin.Capacity);
        Assert.Equal(expected.Remark, bin.Remark);
    }
}
