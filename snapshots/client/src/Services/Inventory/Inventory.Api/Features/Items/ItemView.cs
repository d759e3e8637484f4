using Shop.Inventory.Domain;

namespace Shop.Inventory.Features.Items;

/// <summary>Something that is sold</summary>
internal sealed record ItemView(
    Guid Id,
    string Sku,
    string Name,
    Money Price,
    decimal? Weight,
    ItemState State,
    DateOnly? AvailableOn,
    string? Notes,
    IReadOnlyList<ItemBarcodeView> Barcodes,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ItemView Of(Item theItem) => new(
        theItem.Id,
        theItem.Sku,
        theItem.Name,
        theItem.Price,
        theItem.Weight,
        theItem.State,
        theItem.AvailableOn,
        theItem.Notes,
        [.. theItem.Barcodes.Select(ItemBarcodeView.Of)],
        theItem.CreatedAt,
        theItem.UpdatedAt,
        theItem.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>An item as lists have it: without what may be long.</summary>
internal sealed record ItemSummary(
    Guid Id,
    string Sku,
    string Name,
    Money Price,
    decimal? Weight,
    ItemState State,
    DateOnly? AvailableOn,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
