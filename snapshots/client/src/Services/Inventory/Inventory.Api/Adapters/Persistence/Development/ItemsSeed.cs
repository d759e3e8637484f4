using Shop.Inventory.Domain;

namespace Shop.Inventory.Adapters.Persistence.Development;

internal static class ItemsSeed
{
    public static List<Item> Rows(DateTimeOffset now) =>
    [
        Item.Create(
            new()
            {
                Sku = "sku 000001",
                Name = "Copper kettle",
                Price = new Money(1251, "EUR"),
                Weight = 0.276m,
                State = ItemState.Draft,
                AvailableOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1),
                Notes = "notes 000001",
                Barcodes = [new ItemBarcode("code 000001", ItemBarcodeKind.Ean)],
            },
            now.AddMinutes(-1)),
        Item.Create(
            new()
            {
                Sku = "sku 000002",
                Name = "Oak table",
                Price = new Money(2501, "EUR"),
                Weight = null,
                State = ItemState.Active,
                AvailableOn = null,
                Notes = null,
                Barcodes = [new ItemBarcode("code 000002", ItemBarcodeKind.Upc)],
            },
            now.AddMinutes(-2)),
        Item.Create(
            new()
            {
                Sku = "sku 000003",
                Name = "Linen shirt",
                Price = new Money(3751, "EUR"),
                Weight = 0.826m,
                State = ItemState.Gone,
                AvailableOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-3),
                Notes = "notes 000003",
                Barcodes = [new ItemBarcode("code 000003", ItemBarcodeKind.Ean)],
            },
            now.AddMinutes(-3)),
        Item.Create(
            new()
            {
                Sku = "sku 000004",
                Name = "Steel lamp",
                Price = new Money(5001, "EUR"),
                Weight = null,
                State = ItemState.Draft,
                AvailableOn = null,
                Notes = null,
                Barcodes = [new ItemBarcode("code 000004", ItemBarcodeKind.Upc)],
            },
            now.AddMinutes(-4)),
        Item.Create(
            new()
            {
                Sku = "sku 000005",
                Name = "Wool blanket",
                Price = new Money(6251, "EUR"),
                Weight = 1.376m,
                State = ItemState.Active,
                AvailableOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-5),
                Notes = "notes 000005",
                Barcodes = [new ItemBarcode("code 000005", ItemBarcodeKind.Ean)],
            },
            now.AddMinutes(-5)),
        Item.Create(
            new()
            {
                Sku = "sku 000006",
                Name = "Glass bowl",
                Price = new Money(7501, "EUR"),
                Weight = null,
                State = ItemState.Gone,
                AvailableOn = null,
                Notes = null,
                Barcodes = [new ItemBarcode("code 000006", ItemBarcodeKind.Upc)],
            },
            now.AddMinutes(-6)),
    ];
}
