using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.Features.Items;

/// <summary>The read side of items.</summary>
internal interface IItemQueries
{
    Task<ItemView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<ItemSummary>?> ListAsync(ListItemsQuery query, CancellationToken cancellationToken);
}
