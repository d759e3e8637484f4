namespace Shop.Inventory.Domain;

/// <summary>A reservation.</summary>
public sealed class Reservation : IAggregate
{
    private Reservation()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Who made it: the subject of their token.</summary>
    public string OwnerId { get; private init; } = "";

    /// <summary>The id of an item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>The quantity.</summary>
    public int Quantity { get; private set; }

    /// <summary>The held until.</summary>
    public DateTimeOffset HeldUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    public static Reservation Create(ReservationDetails details, string ownerId, DateTimeOffset now)
    {
        var reservation = new Reservation
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = ownerId,
            CreatedAt = now,
        };
        reservation.Set(details, now);
        return reservation;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(ReservationDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(ReservationDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Quantity, 1);
        ItemId = details.ItemId;
        Quantity = details.Quantity;
        HeldUntil = details.HeldUntil;
        UpdatedAt = now;
        Version++;
    }
}
