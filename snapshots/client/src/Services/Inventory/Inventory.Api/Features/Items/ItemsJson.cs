using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.Features.Items;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ItemRequest))]
[JsonSerializable(typeof(ItemView))]
[JsonSerializable(typeof(Page<ItemSummary>))]
internal sealed partial class ItemsJson : JsonSerializerContext;
