namespace Shop.Suppliers.Domain;

/// <summary>A supplier.</summary>
public sealed class Supplier : IAggregate
{
    private Supplier()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The rating.</summary>
    public long? Rating { get; private set; }

    /// <summary>The trusted.</summary>
    public bool Trusted { get; private set; }

    /// <summary>The contact.</summary>
    public string? Contact { get; private set; }

    /// <summary>The terms.</summary>
    public JsonText? Terms { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Supplier Create(SupplierDetails details, DateTimeOffset now)
    {
        var supplier = new Supplier
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        supplier.Set(details, now);
        return supplier;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(SupplierDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(SupplierDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Rating ?? 0, 0);
        Name = details.Name;
        Rating = details.Rating;
        Trusted = details.Trusted;
        Contact = details.Contact;
        Terms = details.Terms;
        UpdatedAt = now;
        Version++;
    }
}
