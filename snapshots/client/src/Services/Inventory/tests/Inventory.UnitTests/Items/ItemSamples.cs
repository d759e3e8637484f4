using Shop.Inventory.Domain;
using Shop.ServiceDefaults;

namespace Shop.Inventory.UnitTests;

/// <summary>Items as they may be; different numbers give different ones.</summary>
internal static class ItemSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Item Create(int n) => Item.Create(Details(n), Now);

    public static ItemDetails Details(int n) => new()
    {
        Sku = $"sku {n:D6}",
        Name = $"name {n:D6}",
        Price = new Money(1 + n, "EUR"),
        Weight = 0.001m + (n * 0.001m),
        State = EnumNames.Parse<ItemState>(EnumNames.Of<ItemState>()[n % 3]),
        AvailableOn = Values.Date(n),
        Notes = $"notes {n:D6}",
        Barcodes =
        [
            new ItemBarcode(
                $"code {n:D6}",
                EnumNames.Parse<ItemBarcodeKind>(EnumNames.Of<ItemBarcodeKind>()[n % 2])),
        ],
    };
}
