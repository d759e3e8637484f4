using Everything.Catalog.Domain;

namespace Everything.Catalog.UnitTests;

public sealed class TagTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = TagSamples.Details(1);

        var theTag = Tag.Create(details, TagSamples.Now);

        Same(details, theTag);
        Assert.Equal((1L, TagSamples.Now, TagSamples.Now), (theTag.Version, theTag.CreatedAt, theTag.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var theTag = TagSamples.Create(1);
        var (id, later) = (theTag.Id, TagSamples.Now.AddHours(1));

        theTag.Change(TagSamples.Details(2), later);

        Same(TagSamples.Details(2), theTag);
        Assert.Equal((id, 2L, TagSamples.Now, later), (theTag.Id, theTag.Version, theTag.CreatedAt, theTag.UpdatedAt));
    }

    private static void Same(TagDetails expected, Tag theTag)
    {
        Assert.Equal(expected.Label, theTag.Label);
    }
}
