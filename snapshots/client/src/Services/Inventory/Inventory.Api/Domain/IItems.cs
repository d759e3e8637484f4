namespace Shop.Inventory.Domain;

/// <summary>The write side of items: changes are kept until the unit of work saves them.</summary>
public interface IItems
{
    Task<Item?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Item theItem);

    void Remove(Item theItem);
}
