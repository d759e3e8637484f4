using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Warehouses;

/// <summary>The read side of warehouses.</summary>
internal interface IWarehouseQueries
{
    Task<WarehouseView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<WarehouseSummary>?> ListAsync(ListWarehousesQuery query, CancellationToken cancellationToken);
}
