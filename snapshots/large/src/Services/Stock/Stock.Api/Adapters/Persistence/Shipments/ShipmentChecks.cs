using Depot.ServiceDefaults;
using Depot.Stock.Domain;
using Depot.Stock.Features.Picks;
using Depot.Stock.Features.Shipments;
using Microsoft.EntityFrameworkCore;

namespace Depot.Stock.Adapters.Persistence.Shipments;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ShipmentChecks(StockDb factory) : IShipmentChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        ShipmentDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Carrier>().AnyAsync(
                row => row.Id == details.CarrierId, cancellationToken))
        {
            missing["carrierId"] = [$"There is no carrier {details.CarrierId}."];
        }

        var pickIdsScope = PicksPermissions.Scope(caller);
        Guid[] pickIds = [.. details.PickIds];
        var pickIdsFound = await db.Set<Pick>()
            .Where(row => pickIds.Contains(row.Id) && (pickIdsScope == null || row.OwnerId == pickIdsScope))
            .Select(row => row.Id).ToListAsync(cancellationToken);
        if (pickIds.Except(pickIdsFound).Any())
        {
            missing["pickIds"] = [.. pickIds.Except(pickIdsFound).Select(id => $"There is no pick {id}.")];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Shipment>().Where(row => row.Id != shipment.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Code == shipment.Code, cancellationToken))
        {
            taken["code"] = ["This code is taken."];
        }

        return taken;
    }
}
