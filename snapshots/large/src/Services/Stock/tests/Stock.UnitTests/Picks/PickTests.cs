using Depot.Stock.Domain;

namespace Depot.Stock.UnitTests;

public sealed class PickTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = PickSamples.Details(1);

        var pick = Pick.Create(details, "me", PickSamples.Now);

        Same(details, pick);
        Assert.Equal((1L, PickSamples.Now, PickSamples.Now), (pick.Version, pick.CreatedAt, pick.UpdatedAt));
        Assert.Equal("me", pick.OwnerId);
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var pick = PickSamples.Create(1);
        var (id, later) = (pick.Id, PickSamples.Now.AddHours(1));

        pick.Change(PickSamples.Details(2), later);

        Same(PickSamples.Details(2), pick);
        Assert.Equal((id, 2L, PickSamples.Now, later), (pick.Id, pick.Version, pick.CreatedAt, pick.UpdatedAt));
    }

    [Fact]
    public void Capacity_too_little_is_refused()
    {
        var pick = PickSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => pick.Change(PickSamples.Details(2) with { Capacity = -1 }, PickSamples.Now));
        Same(PickSamples.Details(1), pick);
    }

    private static void Same(PickDetails expected, Pick pick)
    {
        Assert.Equal(expected.Code, pick.Code);
        Assert.Equal(expected.BinId, pick.BinId);
        Assert.Equal(expected.Capacity, pick.Capacity);
        Assert.Equal(expected.Remark, pick.Remark);
    }
}
