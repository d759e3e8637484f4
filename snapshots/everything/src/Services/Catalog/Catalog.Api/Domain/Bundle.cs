namespace Everything.Catalog.Domain;

/// <summary>Things that are sold together, all in one row</summary>
public sealed class Bundle : IAggregate
{
    private List<BundlePiece> _pieces = [];

    private Bundle()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The content.</summary>
    public JsonText Content { get; private set; } = null!;

    /// <summary>The note.</summary>
    public JsonText? Note { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>A piece of a bundle.</summary>
    public IReadOnlyList<BundlePiece> Pieces => _pieces;

    public static Bundle Create(BundleDetails details, DateTimeOffset now)
    {
        var bundle = new Bundle
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        bundle.Set(details, now);
        return bundle;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(BundleDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(BundleDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Pieces.Count, 100);
        Title = details.Title;
        Content = details.Content;
        Note = details.Note;
        _pieces = [.. details.Pieces];
        UpdatedAt = now;
        Version++;
    }
}
