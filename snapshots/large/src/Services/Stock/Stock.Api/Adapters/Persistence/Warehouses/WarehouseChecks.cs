using Depot.Stock.Domain;
using Depot.Stock.Features.Warehouses;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Warehouses;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class WarehouseChecks(StockDb factory) : IWarehouseChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Warehouse warehouse, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Warehouse>().Where(row => row.Id != warehouse.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == warehouse.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
