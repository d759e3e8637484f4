namespace Market.Ledger.Domain;

/// <summary>An entry.</summary>
public sealed class Entry : IAggregate
{
    private Entry()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The label.</summary>
    public string Label { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Entry Create(EntryDetails details, DateTimeOffset now)
    {
        var entry = new Entry
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        entry.Set(details, now);
        return entry;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(EntryDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(EntryDetails details, DateTimeOffset now)
    {
        Label = details.Label;
        UpdatedAt = now;
        Version++;
    }
}
