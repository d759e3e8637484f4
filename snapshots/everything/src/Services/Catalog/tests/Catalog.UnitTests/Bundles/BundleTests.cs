using Everything.Catalog.Domain;

namespace Everything.Catalog.UnitTests;

public sealed class BundleTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = BundleSamples.Details(1);

        var bundle = Bundle.Create(details, BundleSamples.Now);

        Same(details, bundle);
        Assert.Equal((1L, BundleSamples.Now, BundleSamples.Now), (bundle.Version, bundle.CreatedAt, bundle.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var bundle = BundleSamples.Create(1);
        var (id, later) = (bundle.Id, BundleSamples.Now.AddHours(1));

        bundle.Change(BundleSamples.Details(2), later);

        Same(BundleSamples.Details(2), bundle);
        Assert.Equal((id, 2L, BundleSamples.Now, later), (bundle.Id, bundle.Version, bundle.CreatedAt, bundle.UpdatedAt));
    }

    private static void Same(BundleDetails expected, Bundle bundle)
    {
        Assert.Equal(expected.Title, bundle.Title);
        Assert.Equal(expected.Content, bundle.Content);
        Assert.Equal(expected.Note, bundle.Note);
        Assert.Equal(expected.Pieces, bundle.Pieces);
    }
}
