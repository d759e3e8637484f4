namespace Depot.Stock.Domain;

/// <summary>A pick.</summary>
public sealed class Pick : IAggregate
{
    private Pick()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Who made it: the subject of their token.</summary>
    public string OwnerId { get; private init; } = "";

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The id of a bin.</summary>
    public Guid BinId { get; private set; }

    /// <summary>The capacity.</summary>
    public int Capacity { get; private set; }

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Pick Create(PickDetails details, string ownerId, DateTimeOffset now)
    {
        var pick = new Pick
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = ownerId,
            CreatedAt = now,
        };
        pick.Set(details, now);
        return pick;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(PickDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(PickDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Capacity, 0);
        Code = details.Code;
        BinId = details.BinId;
        Capacity = details.Capacity;
        Remark = details.Remark;
        UpdatedAt = now;
        Version++;
    }
}
