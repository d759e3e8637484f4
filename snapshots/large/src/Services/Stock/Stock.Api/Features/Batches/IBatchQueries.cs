using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Batches;

/// <summary>The read side of batches.</summary>
internal interface IBatchQueries
{
    Task<BatchView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<BatchSummary>?> ListAsync(ListBatchesQuery query, CancellationToken cancellationToken);
}
