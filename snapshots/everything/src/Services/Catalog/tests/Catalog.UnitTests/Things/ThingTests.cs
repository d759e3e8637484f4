using Everything.Catalog.Domain;

namespace Everything.Catalog.UnitTests;

public sealed class ThingTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = ThingSamples.Details(1);

        var thing = Thing.Create(details, ThingSamples.Now);

        Same(details, thing);
        Assert.Equal((1L, ThingSamples.Now, ThingSamples.Now), (thing.Version, thing.CreatedAt, thing.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var thing = ThingSamples.Create(1);
        var (id, later) = (thing.Id, ThingSamples.Now.AddHours(1));

        thing.Change(ThingSamples.Details(2), later);

        Same(ThingSamples.Details(2), thing);
        Assert.Equal((id, 2L, ThingSamples.Now, later), (thing.Id, thing.Version, thing.CreatedAt, thing.UpdatedAt));
    }

    [Fact]
    public void Count_too_little_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { Count = -1 }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void Count_too_much_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { Count = 1_000_001 }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void Serial_too_little_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { Serial = 0 }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void Weight_too_little_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { Weight = 0.000m - 1 }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void Price_too_little_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { Price = new Money(-1, "EUR") }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void MaybeCount_too_much_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { MaybeCount = 11 }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void MaybePrice_too_much_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { MaybePrice = new Money(100_001, "EUR") }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void Level_too_little_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { Level = 0 }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void Level_too_much_is_refused()
    {
        var thing = ThingSamples.Create(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => thing.Change(ThingSamples.Details(2) with { Level = 6 }, ThingSamples.Now));
        Same(ThingSamples.Details(1), thing);
    }

    [Fact]
    public void Tags_that_stay_are_left_alone()
    {
        var thing = ThingSamples.Create(1);
        var kept = thing.Tags[1];

        thing.Change(ThingSamples.Details(1) with { TagIds = [Values.Uuid(9), kept.TagId] }, ThingSamples.Now);

        Assert.Same(kept, thing.Tags[0]);
        Assert.Equal([kept.TagId, Values.Uuid(9)], thing.Tags.Select(link => link.TagId));
    }

    private static void Same(ThingDetails expected, Thing thing)
    {
        Assert.Equal(expected.Name, thing.Name);
        Assert.Equal(expected.Summary, thing.Summary);
        Assert.Equal(expected.Count, thing.Count);
        Assert.Equal(expected.Serial, thing.Serial);
        Assert.Equal(expected.Weight, thing.Weight);
        Assert.Equal(expected.Price, thing.Price);
        Assert.Equal(expected.Active, thing.Active);
        Assert.Equal(expected.Batch, thing.Batch);
        Assert.Equal(expected.MeasuredAt, thing.MeasuredAt);
        Assert.Equal(expected.MadeOn, thing.MadeOn);
        Assert.Equal(expected.State, thing.State);
        Assert.Equal(expected.Contact, thing.Contact);
        Assert.Equal(expected.Link, thing.Link);
        Assert.Equal(expected.Shape, thing.Shape);
        Assert.Equal(expected.CategoryId, thing.CategoryId);
        Assert.Equal(expected.SupplierId, thing.SupplierId);
        Assert.Equal(expected.MaybeName, thing.MaybeName);
        Assert.Equal(expected.MaybeCount, thing.MaybeCount);
        Assert.Equal(expected.MaybeSerial, thing.MaybeSerial);
        Assert.Equal(expected.MaybeWeight, thing.MaybeWeight);
        Assert.Equal(expected.MaybePrice, thing.MaybePrice);
        Assert.Equal(expected.MaybeActive, thing.MaybeActive);
        Assert.Equal(expected.MaybeBatch, thing.MaybeBatch);
        Assert.Equal(expected.MaybeAt, thing.MaybeAt);
        Assert.Equal(expected.MaybeOn, thing.MaybeOn);
        Assert.Equal(expected.MaybeState, thing.MaybeState);
        Assert.Equal(expected.MaybeContact, thing.MaybeContact);
        Assert.Equal(expected.MaybeShape, thing.MaybeShape);
        Assert.Equal(expected.Level, thing.Level);
        Assert.Equal(expected.Grade, thing.Grade);
        Assert.Equal(expected.Motto, thing.Motto);
        Assert.Equal(expected.Parts, thing.Parts);
        Assert.Equal(expected.Sources.Count, thing.Sources.Count);
        Assert.Equal(expected.TagIds.Order(), thing.Tags.Select(link => link.TagId).Order());
    }
}
