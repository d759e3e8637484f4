namespace Depot.Stock.Domain;

/// <summary>A bin.</summary>
public sealed class Bin : IAggregate
{
    private Bin()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The id of a shelf.</summary>
    public Guid ShelfId { get; private set; }

    /// <summary>The capacity.</summary>
    public int Capacity { get; private set; }

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Bin Create(BinDetails details, DateTimeOffset now)
    {
        var bin = new Bin
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        bin.Set(details, now);
        return bin;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(BinDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(BinDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Capacity, 0);
        Code = details.Code;
        ShelfId = details.ShelfId;
        Capacity = details.Capacity;
        Remark = details.Remark;
        UpdatedAt = now;
        Version++;
    }
}
