using Shop.Orders.Features.Ports;
using Shop.Orders.Features.Ports.Clients;
using Shop.Orders.Features.Ports.Clients.Inventory;

namespace Shop.Orders.Adapters.Clients.Inventory;

/// <summary>Reservations of the service inventory, over HTTP.</summary>
internal sealed class ReservationsClient(HttpClient http) : SiblingClient("inventory", http), IReservationsClient
{
    private const string Path = "api/v1/reservations";

    public Task<Tagged<ReservationView>?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        FindAsync($"{Path}/{id}", InventoryJson.Default.ReservationView, cancellationToken);

    public Task<Page<ReservationView>> ListAsync(ReservationsQuery query, CancellationToken cancellationToken) => ReadAsync(
        Query(
            Path,
            ("itemId", query.ItemId),
            ("sort", query.Sort),
            ("limit", query.Limit),
            ("cursor", query.Cursor)),
        InventoryJson.Default.PageReservationView,
        cancellationToken);

    public Task<Tagged<ReservationView>> CreateAsync(ReservationRequest request, string idempotencyKey, CancellationToken cancellationToken) =>
        CreateAsync(Path, Body(request), idempotencyKey, InventoryJson.Default.ReservationView, cancellationToken);

    public Task<Tagged<ReservationView>> UpdateAsync(Guid id, ReservationRequest request, string etag, CancellationToken cancellationToken) =>
        ReplaceAsync($"{Path}/{id}", Body(request), etag, InventoryJson.Default.ReservationView, cancellationToken);

    private static JsonContent Body(ReservationRequest request) =>
        JsonContent.Create(request, InventoryJson.Default.ReservationRequest);
}
