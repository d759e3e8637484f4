using System.Text.Json.Serialization;
using Shop.Inventory.Domain;

namespace Shop.Inventory.Adapters.Persistence.Items;

/// <summary>What items keep in their rows as JSON, as EF Core writes it.</summary>
[JsonSourceGenerationOptions(
    Converters =
    [
        typeof(RowEnumConverter<ItemBarcodeKind>),
    ])]
[JsonSerializable(typeof(List<ItemBarcode>))]
internal sealed partial class ItemRowJson : JsonSerializerContext;
