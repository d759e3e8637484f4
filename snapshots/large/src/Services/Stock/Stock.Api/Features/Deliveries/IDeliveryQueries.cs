using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Deliveries;

/// <summary>The read side of deliveries.</summary>
internal interface IDeliveryQueries
{
    Task<DeliveryView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<DeliverySummary>?> ListAsync(ListDeliveriesQuery query, CancellationToken cancellationToken);
}
