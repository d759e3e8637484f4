using Microsoft.EntityFrameworkCore;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Items;

namespace Shop.Inventory.Adapters.Persistence.Items;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ItemChecks(InventoryDb factory) : IItemChecks
{
    public async Task<IDictionary<string, string[]>> TakenAsync(Item theItem, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Item>().Where(row => row.Id != theItem.Id);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Sku == theItem.Sku, cancellationToken))
        {
            taken["sku"] = ["This sku is taken."];
        }

        return taken;
    }
}
