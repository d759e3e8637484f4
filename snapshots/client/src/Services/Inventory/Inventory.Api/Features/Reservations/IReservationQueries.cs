using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.Features.Reservations;

/// <summary>The read side of reservations.</summary>
internal interface IReservationQueries
{
    Task<ReservationView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Of one owner, or of all when it is null. Null when the cursor is not one of this sort.</summary>
    Task<Page<ReservationView>?> ListAsync(ListReservationsQuery query, string? ownerId, CancellationToken cancellationToken);
}
