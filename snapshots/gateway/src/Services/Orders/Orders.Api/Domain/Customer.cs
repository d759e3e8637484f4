namespace Shop.Orders.Domain;

/// <summary>A customer.</summary>
public sealed class Customer : IAggregate
{
    private Customer()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The email.</summary>
    public string Email { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Customer Create(CustomerDetails details, DateTimeOffset now)
    {
        var customer = new Customer
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        customer.Set(details, now);
        return customer;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(CustomerDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(CustomerDetails details, DateTimeOffset now)
    {
        Name = details.Name;
        Email = details.Email;
        UpdatedAt = now;
        Version++;
    }
}
