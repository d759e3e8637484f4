using Microsoft.EntityFrameworkCore;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Reservations;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Adapters.Persistence.Reservations;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ReservationChecks(InventoryDb factory) : IReservationChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        ReservationDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Item>().AnyAsync(
                row => row.Id == details.ItemId, cancellationToken))
        {
            missing["itemId"] = [$"There is no item {details.ItemId}."];
        }

        return missing;
    }
}
