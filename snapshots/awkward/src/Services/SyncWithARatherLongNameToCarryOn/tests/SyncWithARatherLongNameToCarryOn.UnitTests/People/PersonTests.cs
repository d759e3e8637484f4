using A.SyncWithARatherLongNameToCarryOn.Domain;

namespace A.SyncWithARatherLongNameToCarryOn.UnitTests;

public sealed class PersonTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = PersonSamples.Details(1);

        var person = Person.Create(details, PersonSamples.Now);

        Same(details, person);
        Assert.Equal((1L, PersonSamples.Now, PersonSamples.Now), (person.Version, person.CreatedAt, person.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var person = PersonSamples.Create(1);
        var (id, later) = (person.Id, PersonSamples.Now.AddHours(1));

        person.Change(PersonSamples.Details(2), later);

        Same(PersonSamples.Details(2), person);
        Assert.Equal((id, 2L, PersonSamples.Now, later), (person.Id, person.Version, person.CreatedAt, person.UpdatedAt));
    }

    private static void Same(PersonDetails expected, Person person)
    {
        Assert.Equal(expected.Nickname, person.Nickname);
    }
}
