using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Picks;

/// <summary>The read side of picks.</summary>
internal interface IPickQueries
{
    Task<PickView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Of one owner, or of all when it is null. Null when the cursor is not one of this sort.</summary>
    Task<Page<PickSummary>?> ListAsync(ListPicksQuery query, string? ownerId, CancellationToken cancellationToken);
}
