namespace Desk.Notes.Domain;

/// <summary>A note.</summary>
public sealed class Note : IAggregate
{
    private Note()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Note Create(NoteDetails details, DateTimeOffset now)
    {
        var note = new Note
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        note.Set(details, now);
        return note;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(NoteDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(NoteDetails details, DateTimeOffset now)
    {
        Title = details.Title;
        UpdatedAt = now;
        Version++;
    }
}
