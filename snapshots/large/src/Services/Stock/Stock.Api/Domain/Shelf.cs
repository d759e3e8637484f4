namespace Depot.Stock.Domain;

/// <summary>A shelf.</summary>
public sealed class Shelf : IAggregate
{
    private Shelf()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The id of an aisle.</summary>
    public Guid AisleId { get; private set; }

    /// <summary>When it was booked.</summary>
    public DateOnly BookedOn { get; private set; }

    /// <summary>The price, in minor units of its currency.</summary>
    public Money Price { get; private set; } = null!;

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Shelf Create(ShelfDetails details, DateTimeOffset now)
    {
        var shelf = new Shelf
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        shelf.Set(details, now);
        return shelf;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(ShelfDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(ShelfDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Price.Amount, 0);
        Code = details.Code;
        AisleId = details.AisleId;
        BookedOn = details.BookedOn;
        Price = details.Price;
        Remark = details.Remark;
        UpdatedAt = now;
        Version++;
    }
}
