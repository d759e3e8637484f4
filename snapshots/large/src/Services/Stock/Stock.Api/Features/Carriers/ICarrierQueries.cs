using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Carriers;

/// <summary>The read side of carriers.</summary>
internal interface ICarrierQueries
{
    Task<CarrierView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<CarrierSummary>?> ListAsync(ListCarriersQuery query, CancellationToken cancellationToken);
}
