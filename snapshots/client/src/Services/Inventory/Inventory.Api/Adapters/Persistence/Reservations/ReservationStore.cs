using Microsoft.EntityFrameworkCore;
using Shop.Inventory.Domain;

namespace Shop.Inventory.Adapters.Persistence.Reservations;

internal sealed class ReservationStore(InventoryDbContext db) : IReservations
{
    public Task<Reservation?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Reservation>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Reservation reservation) => db.Add(reservation);

    public void Remove(Reservation reservation) => db.Remove(reservation);
}
