using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.UnitTests;

public sealed class ChildTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = ChildSamples.Details(1);

        var child = Child.Create(details, ChildSamples.Now);

        Same(details, child);
        Assert.Equal((1L, ChildSamples.Now, ChildSamples.Now), (child.Version, child.CreatedAt, child.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var child = ChildSamples.Create(1);
        var (id, later) = (child.Id, ChildSamples.Now.AddHours(1));

        child.Change(ChildSamples.Details(2), later);

        Same(ChildSamples.Details(2), child);
        Assert.Equal((id, 2L, ChildSamples.Now, later), (child.Id, child.Version, child.CreatedAt, child.UpdatedAt));
    }

    private static void Same(ChildDetails expected, Child child)
    {
        Assert.Equal(expected.PersonId, child.PersonId);
        Assert.Equal(expected.Partial, child.Partial);
        Assert.Equal(expected.Field, child.Field);
        Assert.Equal(expected.Body, child.Body);
        Assert.Equal(expected.Required, child.Required);
    }
}
