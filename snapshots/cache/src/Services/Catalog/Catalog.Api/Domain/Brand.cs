namespace Store.Catalog.Domain;

/// <summary>A brand.</summary>
public sealed class Brand : IAggregate
{
    private Brand()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Brand Create(BrandDetails details, DateTimeOffset now)
    {
        var brand = new Brand
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        brand.Set(details, now);
        return brand;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(BrandDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(BrandDetails details, DateTimeOffset now)
    {
        Name = details.Name;
        UpdatedAt = now;
        Version++;
    }
}
