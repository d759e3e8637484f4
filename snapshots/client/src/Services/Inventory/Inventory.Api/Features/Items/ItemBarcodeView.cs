using Shop.Inventory.Domain;

namespace Shop.Inventory.Features.Items;

/// <summary>A barcode of an item.</summary>
internal sealed record ItemBarcodeView(
    string Code,
    ItemBarcodeKind Kind)
{
    public static ItemBarcodeView Of(ItemBarcode barcode) => new(
        barcode.Code,
        barcode.Kind);
}
