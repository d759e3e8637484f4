using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Orders.Features.Ports;
using Shop.Orders.Features.Ports.Clients.Inventory;

namespace Shop.Orders.Adapters.Clients.Inventory;

/// <summary>Serializers of what inventory says, generated at build time: members that are new there are passed over, ones that are missing are not.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ItemRequest))]
[JsonSerializable(typeof(ItemView))]
[JsonSerializable(typeof(Page<ItemSummary>))]
[JsonSerializable(typeof(ReservationRequest))]
[JsonSerializable(typeof(ReservationView))]
[JsonSerializable(typeof(Page<ReservationView>))]
internal sealed partial class InventoryJson : JsonSerializerContext;
