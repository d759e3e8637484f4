namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>A person.</summary>
public sealed class Person : IAggregate
{
    private Person()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The nickname.</summary>
    public string Nickname { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Person Create(PersonDetails details, DateTimeOffset now)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        person.Set(details, now);
        return person;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(PersonDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(PersonDetails details, DateTimeOffset now)
    {
        Nickname = details.Nickname;
        UpdatedAt = now;
        Version++;
    }
}
