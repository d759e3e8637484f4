namespace Depot.Stock.Domain;

/// <summary>A warehouse.</summary>
public sealed class Warehouse : IAggregate
{
    private Warehouse()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The capacity.</summary>
    public int Capacity { get; private set; }

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Warehouse Create(WarehouseDetails details, DateTimeOffset now)
    {
        var warehouse = new Warehouse
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        warehouse.Set(details, now);
        return warehouse;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(WarehouseDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(WarehouseDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Capacity, 0);
        Code = details.Code;
        Capacity = details.Capacity;
        Remark = details.Remark;
        UpdatedAt = now;
        Version++;
    }
}
