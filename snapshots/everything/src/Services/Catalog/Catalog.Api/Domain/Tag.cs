namespace Everything.Catalog.Domain;

/// <summary>A tag.</summary>
public sealed class Tag : IAggregate
{
    private Tag()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The label.</summary>
    public string Label { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Tag Create(TagDetails details, DateTimeOffset now)
    {
        var theTag = new Tag
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        theTag.Set(details, now);
        return theTag;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(TagDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(TagDetails details, DateTimeOffset now)
    {
        Label = details.Label;
        UpdatedAt = now;
        Version++;
    }
}
