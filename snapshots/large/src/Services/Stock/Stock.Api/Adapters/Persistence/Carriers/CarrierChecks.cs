using Depot.Stock.Domain;
using Depot.Stock.Features.Carriers;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Carriers;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class CarrierChecks(StockDb factory) : ICarrierChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Carrier carrier, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Carrier>().Where(row => row.Id != carrier.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == carrier.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
