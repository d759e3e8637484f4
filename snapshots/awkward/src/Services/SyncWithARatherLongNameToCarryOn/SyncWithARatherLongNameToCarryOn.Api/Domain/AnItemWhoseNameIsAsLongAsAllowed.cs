namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>An an item whose name is as long as allowed.</summary>
public sealed class AnItemWhoseNameIsAsLongAsAllowed : IAggregate
{
    private AnItemWhoseNameIsAsLongAsAllowed()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The id of a record.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>The an identifier of exactly forty char long.</summary>
    public string AnIdentifierOfExactlyFortyCharLong { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static AnItemWhoseNameIsAsLongAsAllowed Create(AnItemWhoseNameIsAsLongAsAllowedDetails details, DateTimeOffset now)
    {
        var anItemWhoseNameIsAsLongAsAllowed = new AnItemWhoseNameIsAsLongAsAllowed
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        anItemWhoseNameIsAsLongAsAllowed.Set(details, now);
        return anItemWhoseNameIsAsLongAsAllowed;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(AnItemWhoseNameIsAsLongAsAllowedDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(AnItemWhoseNameIsAsLongAsAllowedDetails details, DateTimeOffset now)
    {
        RecordId = details.RecordId;
        AnIdentifierOfExactlyFortyCharLong = details.AnIdentifierOfExactlyFortyCharLong;
        UpdatedAt = now;
        Version++;
    }
}
