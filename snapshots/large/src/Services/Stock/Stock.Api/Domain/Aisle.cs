namespace Depot.Stock.Domain;

/// <summary>An aisle.</summary>
public sealed class Aisle : IAggregate
{
    private Aisle()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The id of a warehouse.</summary>
    public Guid WarehouseId { get; private set; }

    /// <summary>The status.</summary>
    public AisleStatus Status { get; private set; }

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Aisle Create(AisleDetails details, DateTimeOffset now)
    {
        var aisle = new Aisle
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        aisle.Set(details, now);
        return aisle;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(AisleDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(AisleDetails details, DateTimeOffset now)
    {
        Code = details.Code;
        WarehouseId = details.WarehouseId;
        Status = details.Status;
        Remark = details.Remark;
        UpdatedAt = now;
        Version++;
    }
}
