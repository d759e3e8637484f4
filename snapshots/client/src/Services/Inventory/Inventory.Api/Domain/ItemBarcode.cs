namespace Shop.Inventory.Domain;

/// <summary>A barcode of an item.</summary>
public sealed record ItemBarcode(
    string Code,
    ItemBarcodeKind Kind);
