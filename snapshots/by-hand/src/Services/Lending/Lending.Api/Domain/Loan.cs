namespace Library.Lending.Domain;

/// <summary>A loan.</summary>
public sealed class Loan : IAggregate
{
    private Loan()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Who made it: the subject of their token.</summary>
    public string OwnerId { get; private init; } = "";

    /// <summary>The id of a book.</summary>
    public Guid BookId { get; private set; }

    /// <summary>When it was due.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it was returned.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>The state.</summary>
    public LoanState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Loan Create(LoanDetails details, string ownerId, DateTimeOffset now)
    {
        var loan = new Loan
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = ownerId,
            CreatedAt = now,
        };
        loan.Set(details, now);
        return loan;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(LoanDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(LoanDetails details, DateTimeOffset now)
    {
        BookId = details.BookId;
        DueOn = details.DueOn;
        ReturnedAt = details.ReturnedAt;
        State = details.State;
        UpdatedAt = now;
        Version++;
    }
}
