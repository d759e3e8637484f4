using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Picks;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Picks;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class PickChecks(StockDb factory) : IPickChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        PickDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Bin>().AnyAsync(
                row => row.Id == details.BinId, cancellationToken))
        {
            missing["binId"] = [$"There is no bin {details.BinId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Pick pick, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Pick>().Where(row => row.Id != pick.Id && row.OwnerId == pick.OwnerId);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == pick.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
