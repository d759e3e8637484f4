using System.Text.Json.Serialization;

namespace Shop.Inventory.Domain;

/// <summary>The kind.</summary>
public enum ItemBarcodeKind
{
    [JsonStringEnumMemberName("ean")]
    Ean,

    [JsonStringEnumMemberName("upc")]
    Upc,
}
