using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Shelves;

/// <summary>The read side of shelves.</summary>
internal interface IShelfQueries
{
    Task<ShelfView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<ShelfSummary>?> ListAsync(ListShelvesQuery query, CancellationToken cancellationToken);
}
