using Shop.Inventory.Domain;

namespace Shop.Inventory.Features.Items;

/// <summary>What only the database knows of an item. Answers name the fields as clients know them.</summary>
internal interface IItemChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Item theItem, CancellationToken cancellationToken);
}
