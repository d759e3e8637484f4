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

    /// <summary>When it was booked.</summary>
    public DateTimeOffset BookedAt { get; private set; }

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The rate.</summary>
    public decimal Rate { get; private set; }

    /// <summary>The pieces.</summary>
    public int Pieces { get; private set; }

    /// <summary>The total.</summary>
    public long Total { get; private set; }

    /// <summary>The fee, in minor units of its currency.</summary>
    public Money? Fee { get; private set; }

    /// <summary>The settled.</summary>
    public bool Settled { get; private set; }

    /// <summary>The batch.</summary>
    public Guid? Batch { get; private set; }

    /// <summary>The contact.</summary>
    public string? Contact { get; private set; }

    /// <summary>The page.</summary>
    public string? Page { get; private set; }

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
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Pieces, 1);
        Label = details.Label;
        BookedAt = details.BookedAt;
        SettledAt = details.SettledAt;
        Day = details.Day;
        Rate = details.Rate;
        Pieces = details.Pieces;
        Total = details.Total;
        Fee = details.Fee;
        Settled = details.Settled;
        Batch = details.Batch;
        Contact = details.Contact;
        Page = details.Page;
        UpdatedAt = now;
        Version++;
    }
}
