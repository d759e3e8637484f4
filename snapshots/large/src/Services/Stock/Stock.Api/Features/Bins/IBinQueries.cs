using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Bins;

/// <summary>The read side of bins.</summary>
internal interface IBinQueries
{
    Task<BinView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<BinSummary>?> ListAsync(ListBinsQuery query, CancellationToken cancellationToken);
}
