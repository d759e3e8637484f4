using Shop.Orders.Features.Ports;
using Shop.Orders.Features.Ports.Clients;
using Shop.Orders.Features.Ports.Clients.Inventory;

namespace Shop.Orders.Adapters.Clients.Inventory;

/// <summary>Items of the service inventory, over HTTP.</summary>
internal sealed class ItemsClient(HttpClient http) : SiblingClient("inventory", http), IItemsClient
{
    private const string Path = "api/v1/items";

    public Task<Tagged<ItemView>?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        FindAsync($"{Path}/{id}", InventoryJson.Default.ItemView, cancellationToken);

    public Task<Page<ItemSummary>> ListAsync(ItemsQuery query, CancellationToken cancellationToken) => ReadAsync(
        Query(
            Path,
            ("sku", query.Sku),
            ("state", query.State),
            ("availableOn", query.AvailableOn),
            ("sort", query.Sort),
            ("limit", query.Limit),
            ("cursor", query.Cursor)),
        InventoryJson.Default.PageItemSummary,
        cancellationToken);

    public Task<Tagged<ItemView>> CreateAsync(ItemRequest request, string idempotencyKey, CancellationToken cancellationToken) =>
        CreateAsync(Path, Body(request), idempotencyKey, InventoryJson.Default.ItemView, cancellationToken);

    public Task<Tagged<ItemView>> UpdateAsync(Guid id, ItemRequest request, string etag, CancellationToken cancellationToken) =>
        ReplaceAsync($"{Path}/{id}", Body(request), etag, InventoryJson.Default.ItemView, cancellationToken);

    private static JsonContent Body(ItemRequest request) =>
        JsonContent.Create(request, InventoryJson.Default.ItemRequest);
}
