using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Deliveries;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class DeliveryChecks(StockDb factory) : IDeliveryChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        DeliveryDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Purchase>().AnyAsync(
                row => row.Id == details.PurchaseId, cancellationToken))
        {
            missing["purchaseId"] = [$"There is no purchase {details.PurchaseId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Delivery>().Where(row => row.Id != delivery.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == delivery.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
