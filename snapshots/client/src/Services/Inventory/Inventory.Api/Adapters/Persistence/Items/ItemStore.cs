using Microsoft.EntityFrameworkCore;
using Shop.Inventory.Domain;

namespace Shop.Inventory.Adapters.Persistence.Items;

internal sealed class ItemStore(InventoryDbContext db) : IItems
{
    public Task<Item?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Item>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Item theItem) => db.Add(theItem);

    public void Remove(Item theItem) => db.Remove(theItem);
}
