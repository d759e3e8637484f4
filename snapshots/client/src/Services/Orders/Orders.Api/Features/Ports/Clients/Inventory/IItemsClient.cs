namespace Shop.Orders.Features.Ports.Clients.Inventory;

/// <summary>Items of the service inventory.</summary>
/// <exception cref="SiblingUnavailableException">It gives no answer, or cannot now.</exception>
/// <exception cref="SiblingRefusedException">It does not take the request.</exception>
public interface IItemsClient
{
    /// <summary>One of them; null where there is none.</summary>
    Task<Tagged<ItemView>?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A page; its <c>Next</c> is the cursor of the following one.</summary>
    Task<Page<ItemSummary>> ListAsync(ItemsQuery query, CancellationToken cancellationToken);

    /// <summary>Makes one. The same key, at most 128 characters, makes one however often the request is sent.</summary>
    Task<Tagged<ItemView>> CreateAsync(ItemRequest request, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces the one that was read with this tag.</summary>
    Task<Tagged<ItemView>> UpdateAsync(Guid id, ItemRequest request, string etag, CancellationToken cancellationToken);
}

/// <summary>Which items to list, and how: <c>-</c> sorts descending.</summary>
/// <remarks>Sorts: <c>createdAt</c>, <c>name</c>.</remarks>
public sealed record ItemsQuery(
    string? Sku = null,
    string? State = null,
    DateOnly? AvailableOn = null,
    string? Sort = null,
    int? Limit = null,
    string? Cursor = null);
