namespace Shop.Billing.Domain;

/// <summary>An invoice.</summary>
public sealed class Invoice : IAggregate
{
    private Invoice()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Who made it: the subject of their token.</summary>
    public string OwnerId { get; private init; } = "";

    /// <summary>The number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The id of an order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The amount, in minor units of its currency.</summary>
    public Money Amount { get; private set; } = null!;

    /// <summary>The status.</summary>
    public InvoiceStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Invoice Create(InvoiceDetails details, string ownerId, DateTimeOffset now)
    {
        var invoice = new Invoice
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = ownerId,
            CreatedAt = now,
        };
        invoice.Set(details, now);
        return invoice;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(InvoiceDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(InvoiceDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Amount.Amount, 0);
        Number = details.Number;
        OrderId = details.OrderId;
        Amount = details.Amount;
        Status = details.Status;
        UpdatedAt = now;
        Version++;
    }
}
