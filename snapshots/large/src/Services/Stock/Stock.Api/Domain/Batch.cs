namespace Depot.Stock.Domain;

/// <summary>A batch.</summary>
public sealed class Batch : IAggregate
{
    private Batch()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The id of a product.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>When it was booked.</summary>
    public DateOnly BookedOn { get; private set; }

    /// <summary>The price, in minor units of its currency.</summary>
    public Money Price { get; private set; } = null!;

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Batch Create(BatchDetails details, DateTimeOffset now)
    {
        var batch = new Batch
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        batch.Set(details, now);
        return batch;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(BatchDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(BatchDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Price.Amount, 0);
        Code = details.Code;
        ProductId = details.ProductId;
        BookedOn = details.BookedOn;
        Price = details.Price;
        Remark = details.Remark;
        UpdatedAt = now;
        Version++;
    }
}
