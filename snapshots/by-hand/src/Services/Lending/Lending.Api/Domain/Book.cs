namespace Library.Lending.Domain;

/// <summary>A book.</summary>
public sealed class Book : IAggregate
{
    private Book()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The isbn.</summary>
    public string Isbn { get; private set; } = "";

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Book Create(BookDetails details, DateTimeOffset now)
    {
        var book = new Book
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        book.Set(details, now);
        return book;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(BookDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(BookDetails details, DateTimeOffset now)
    {
        Isbn = details.Isbn;
        Title = details.Title;
        UpdatedAt = now;
        Version++;
    }
}
