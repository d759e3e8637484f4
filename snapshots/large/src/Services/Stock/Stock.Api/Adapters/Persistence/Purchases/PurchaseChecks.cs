using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Purchases;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class PurchaseChecks(StockDb factory) : IPurchaseChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        PurchaseDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Supplier>().AnyAsync(
                row => row.Id == details.SupplierId, cancellationToken))
        {
            missing["supplierId"] = [$"There is no supplier {details.SupplierId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Purchase purchase, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Purchase>().Where(row => row.Id != purchase.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == purchase.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
