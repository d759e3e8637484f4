using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.UnitTests;

public sealed class AnItemWhoseNameIsAsLongAsAllowedTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = AnItemWhoseNameIsAsLongAsAllowedSamples.Details(1);

        var anItemWhoseNameIsAsLongAsAllowed = AnItemWhoseNameIsAsLongAsAllowed.Create(details, AnItemWhoseNameIsAsLongAsAllowedSamples.Now);

        Same(details, anItemWhoseNameIsAsLongAsAllowed);
        Assert.Equal((1L, AnItemWhoseNameIsAsLongAsAllowedSamples.Now, AnItemWhoseNameIsAsLongAsAllowedSamples.Now), (anItemWhoseNameIsAsLongAsAllowed.Version, anItemWhoseNameIsAsLongAsAllowed.CreatedAt, anItemWhoseNameIsAsLongAsAllowed.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var anItemWhoseNameIsAsLongAsAllowed = AnItemWhoseNameIsAsLongAsAllowedSamples.Create(1);
        var (id, later) = (anItemWhoseNameIsAsLongAsAllowed.Id, AnItemWhoseNameIsAsLongAsAllowedSamples.Now.AddHours(1));

        anItemWhoseNameIsAsLongAsAllowed.Change(AnItemWhoseNameIsAsLongAsAllowedSamples.Details(2), later);

        Same(AnItemWhoseNameIsAsLongAsAllowedSamples.Details(2), anItemWhoseNameIsAsLongAsAllowed);
        Assert.Equal((id, 2L, AnItemWhoseNameIsAsLongAsAllowedSamples.Now, later), (anItemWhoseNameIsAsLongAsAllowed.Id, anItemWhoseNameIsAsLongAsAllowed.Version, anItemWhoseNameIsAsLongAsAllowed.CreatedAt, anItemWhoseNameIsAsLongAsAllowed.UpdatedAt));
    }

    private static void Same(AnItemWhoseNameIsAsLongAsAllowedDetails expected, AnItemWhoseNameIsAsLongAsAllowed anItemWhoseNameIsAsLongAsAllowed)
    {
        Assert.Equal(expected.RecordId, anItemWhoseNameIsAsLongAsAllowed.RecordId);
        Assert.Equal(expected.AnIdentifierOfExactlyFortyCharLong, anItemWhoseNameIsAsLongAsAllowed.AnIdentifierOfExactlyFortyCharLong);
    }
}
