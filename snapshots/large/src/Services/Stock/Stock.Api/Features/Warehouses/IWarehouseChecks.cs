using Depot.Stock.Domain;

namespace Depot.Stock.Features.Warehouses;

/// <summary>What only the database knows of a warehouse. Answers name the fields as clients know them.</summary>
internal interface IWarehouseChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Warehouse warehouse, CancellationToken cancellationToken);
}
