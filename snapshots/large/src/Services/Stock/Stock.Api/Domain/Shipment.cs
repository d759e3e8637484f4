namespace Depot.Stock.Domain;

/// <summary>A shipment.</summary>
public sealed class Shipment : IAggregate
{
    private List<ShipmentParcel> _parcels = [];
    private readonly List<ShipmentPick> _picks = [];

    private Shipment()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The id of a carrier.</summary>
    public Guid CarrierId { get; private set; }

    /// <summary>The status.</summary>
    public ShipmentStatus Status { get; private set; }

    /// <summary>The remark.</summary>
    public string? Remark { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>A parcel of a shipment.</summary>
    public IReadOnlyList<ShipmentParcel> Parcels => _parcels;

    /// <summary>Its picks.</summary>
    public IReadOnlyList<ShipmentPick> Picks => _picks;

    public static Shipment Create(ShipmentDetails details, DateTimeOffset now)
    {
        var shipment = new Shipment
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        shipment.Set(details, now);
        return shipment;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(ShipmentDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(ShipmentDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Parcels.Count, 100);
        Code = details.Code;
        CarrierId = details.CarrierId;
        Status = details.Status;
        Remark = details.Remark;
        _parcels = [.. details.Parcels];
        LinkPick(details.PickIds);
        UpdatedAt = now;
        Version++;
    }

    /// <summary>Links that stay are left alone, so that only what changed is written.</summary>
    private void LinkPick(IReadOnlyCollection<Guid> ids)
    {
        _picks.RemoveAll(link => !ids.Contains(link.PickId));
        _picks.AddRange(ids.Except(_picks.Select(link => link.PickId)).Select(id => new ShipmentPick { PickId = id }));
    }
}
