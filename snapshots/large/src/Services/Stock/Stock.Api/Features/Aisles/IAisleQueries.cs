using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Aisles;

/// <summary>The read side of aisles.</summary>
internal interface IAisleQueries
{
    Task<AisleView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<AisleSummary>?> ListAsync(ListAislesQuery query, CancellationToken cancellationToken);
}
