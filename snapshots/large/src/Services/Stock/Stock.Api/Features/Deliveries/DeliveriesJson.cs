using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Deliveries;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DeliveryRequest))]
[JsonSerializable(typeof(DeliveryView))]
[JsonSerializable(typeof(Page<DeliverySummary>))]
internal sealed partial class DeliveriesJson : JsonSerializerContext;
