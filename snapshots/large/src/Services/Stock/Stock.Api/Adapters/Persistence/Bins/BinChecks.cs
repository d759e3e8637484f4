using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Bins;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Bins;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class BinChecks(StockDb factory) : IBinChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        BinDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Shelf>().AnyAsync(
                row => row.Id == details.ShelfId, cancellationToken))
        {
            missing["shelfId"] = [$"There is no shelf {details.ShelfId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Bin bin, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Bin>().Where(row => row.Id != bin.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == bin.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
