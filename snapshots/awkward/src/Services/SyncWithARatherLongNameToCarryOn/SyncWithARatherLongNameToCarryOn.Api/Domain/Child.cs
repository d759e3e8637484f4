namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>A child.</summary>
public sealed class Child : IAggregate
{
    private Child()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The id of a person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The partial.</summary>
    public decimal Partial { get; private set; }

    /// <summary>The field.</summary>
    public long Field { get; private set; }

    /// <summary>The body.</summary>
    public JsonText Body { get; private set; } = null!;

    /// <summary>The required.</summary>
    public bool Required { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Child Create(ChildDetails details, DateTimeOffset now)
    {
        var child = new Child
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        child.Set(details, now);
        return child;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(ChildDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(ChildDetails details, DateTimeOffset now)
    {
        PersonId = details.PersonId;
        Partial = details.Partial;
        Field = details.Field;
        Body = details.Body;
        Required = details.Required;
        UpdatedAt = now;
        Version++;
    }
}
