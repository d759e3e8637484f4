using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Shelves;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Shelves;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ShelfChecks(StockDb factory) : IShelfChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        ShelfDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Aisle>().AnyAsync(
                row => row.Id == details.AisleId, cancellationToken))
        {
            missing["aisleId"] = [$"There is no aisle {details.AisleId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Shelf shelf, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Shelf>().Where(row => row.Id != shelf.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == shelf.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
