using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Items;

/// <summary>What clients may set of an item.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ItemRequest
{
    /// <summary>The sku.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 32)]
    public string? Sku { get; set; }

    /// <summary>The name.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 120)]
    public string? Name { get; set; }

    /// <summary>The price, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Price { get; set; }

    /// <summary>The weight.</summary>
    [Number(8, 3)]
    public decimal? Weight { get; set; }

    /// <summary>The state.</summary>
    [NonNull, NameOf<ItemState>, Default("draft")]
    public string? State { get; set; } = "draft";

    /// <summary>When it was available.</summary>
    public DateOnly? AvailableOn { get; set; }

    /// <summary>The notes.</summary>
    [Text(0, 20000, Lines = true)]
    public string? Notes { get; set; }

    /// <summary>A barcode of an item.</summary>
    [NonNull, Items(0, 100)]
    public IReadOnlyList<ItemBarcodeRequest> Barcodes { get; set; } = [];

    internal ItemDetails ToDetails() => new()
    {
        Sku = Sku!,
        Name = Name!,
        Price = Price!.ToMoney(),
        Weight = Weight,
        State = EnumNames.Parse<ItemState>(State!),
        AvailableOn = AvailableOn,
        Notes = Notes,
        Barcodes = [.. Barcodes.Select(barcode => barcode.ToBarcode())],
    };
}
