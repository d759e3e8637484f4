namespace Everything.Catalog.Domain;

/// <summary>A group of things; it may be part of another</summary>
public sealed class Category : IAggregate
{
    private Category()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The id of a category.</summary>
    public Guid? AboveId { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Category Create(CategoryDetails details, DateTimeOffset now)
    {
        var category = new Category
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        category.Set(details, now);
        return category;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(CategoryDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(CategoryDetails details, DateTimeOffset now)
    {
        Code = details.Code;
        Name = details.Name;
        AboveId = details.AboveId;
        UpdatedAt = now;
        Version++;
    }
}
