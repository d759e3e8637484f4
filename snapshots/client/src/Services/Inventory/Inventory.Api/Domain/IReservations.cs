namespace Shop.Inventory.Domain;

/// <summary>The write side of reservations: changes are kept until the unit of work saves them.</summary>
public interface IReservations
{
    Task<Reservation?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Reservation reservation);

    void Remove(Reservation reservation);
}
