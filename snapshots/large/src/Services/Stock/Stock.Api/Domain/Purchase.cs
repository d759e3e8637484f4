namespace Depot.Stock.Domain;

/// <summary>A purchase.</summary>
public sealed class Purchase : IAggregate
{
    private Purchase()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The id of a supplier.</summary>
    public Guid SupplierId { get; private set; }

    /// <summary>The status.</summary>
    public PurchaseStatus Status { get; private set; }

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Purchase Create(PurchaseDetails details, DateTimeOffset now)
    {
        var purchase = new Purchase
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        purchase.Set(details, now);
        return purchase;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(PurchaseDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(PurchaseDetails details, DateTimeOffset now)
    {
        Code = details.Code;
        SupplierId = details.SupplierId;
        Status = details.Status;
        Remark = details.Remark;
        UpdatedAt = now;
        Version++;
    }
}
