using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Shipments;

/// <summary>The read side of shipments.</summary>
internal interface IShipmentQueries
{
    Task<ShipmentView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<ShipmentSummary>?> ListAsync(ListShipmentsQuery query, CancellationToken cancellationToken);
}
