namespace Store.Reviews.Domain;

/// <summary>A review.</summary>
public sealed class Review : IAggregate
{
    private Review()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Who made it: the subject of their token.</summary>
    public string OwnerId { get; private init; } = "";

    /// <summary>The stars.</summary>
    public int Stars { get; private set; }

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Review Create(ReviewDetails details, string ownerId, DateTimeOffset now)
    {
        var review = new Review
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = ownerId,
            CreatedAt = now,
        };
        review.Set(details, now);
        return review;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(ReviewDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(ReviewDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Stars, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Stars, 5);
        Stars = details.Stars;
        Text = details.Text;
        UpdatedAt = now;
        Version++;
    }
}
