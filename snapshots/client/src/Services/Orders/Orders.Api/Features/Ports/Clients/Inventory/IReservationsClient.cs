namespace Shop.Orders.Features.Ports.Clients.Inventory;

/// <summary>Reservations of the service inventory.</summary>
/// <exception cref="SiblingUnavailableException">It gives no answer, or cannot now.</exception>
/// <exception cref="SiblingRefusedException">It does not take the request.</exception>
public interface IReservationsClient
{
    /// <summary>One of them; null where there is none.</summary>
    Task<Tagged<ReservationView>?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A page; its <c>Next</c> is the cursor of the following one.</summary>
    Task<Page<ReservationView>> ListAsync(ReservationsQuery query, CancellationToken cancellationToken);

    /// <summary>Makes one. The same key, at most 128 characters, makes one however often the request is sent.</summary>
    Task<Tagged<ReservationView>> CreateAsync(ReservationRequest request, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces the one that was read with this tag.</summary>
    Task<Tagged<ReservationView>> UpdateAsync(Guid id, ReservationRequest request, string etag, CancellationToken cancellationToken);
}

/// <summary>Which reservations to list, and how: <c>-</c> sorts descending.</summary>
/// <remarks>Sorts: <c>createdAt</c>.</remarks>
public sealed record ReservationsQuery(
    Guid? ItemId = null,
    string? Sort = null,
    int? Limit = null,
    string? Cursor = null);
