using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Features.Orders;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(OrderRequest))]
[JsonSerializable(typeof(OrderView))]
[JsonSerializable(typeof(Page<OrderView>))]
internal sealed partial class OrdersJson : JsonSerializerContext;
