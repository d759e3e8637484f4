using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Shop.Inventory.Domain;
using Shop.ServiceDefaults;

namespace Shop.Inventory.Features.Items;

/// <summary>A barcode of an item.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ItemBarcodeRequest
{
    /// <summary>The code.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 200)]
    public string? Code { get; set; }

    /// <summary>The kind.</summary>
    [Required(AllowEmptyStrings = true), NameOf<ItemBarcodeKind>]
    public string? Kind { get; set; }

    internal ItemBarcode ToBarcode() => new(
        Code!,
        EnumNames.Parse<ItemBarcodeKind>(Kind!));
}
