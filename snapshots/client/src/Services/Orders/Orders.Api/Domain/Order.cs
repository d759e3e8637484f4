namespace Shop.Orders.Domain;

/// <summary>An order.</summary>
public sealed class Order : IAggregate
{
    private Order()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Who made it: the subject of their token.</summary>
    public string OwnerId { get; private init; } = "";

    /// <summary>The number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The total, in minor units of its currency.</summary>
    public Money Total { get; private set; } = null!;

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Order Create(OrderDetails details, string ownerId, DateTimeOffset now)
    {
        var order = new Order
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = ownerId,
            CreatedAt = now,
        };
        order.Set(details, now);
        return order;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(OrderDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(OrderDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Total.Amount, 0);
        Number = details.Number;
        Total = details.Total;
        UpdatedAt = now;
        Version++;
    }
}
