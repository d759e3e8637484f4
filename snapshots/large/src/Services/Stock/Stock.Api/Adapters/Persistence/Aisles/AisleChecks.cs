using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Aisles;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Aisles;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class AisleChecks(StockDb factory) : IAisleChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        AisleDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Warehouse>().AnyAsync(
                row => row.Id == details.WarehouseId, cancellationToken))
        {
            missing["warehouseId"] = [$"There is no warehouse {details.WarehouseId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Aisle aisle, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Aisle>().Where(row => row.Id != aisle.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == aisle.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
