using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Shipments;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ShipmentRequest))]
[JsonSerializable(typeof(ShipmentView))]
[JsonSerializable(typeof(Page<ShipmentSummary>))]
internal sealed partial class ShipmentsJson : JsonSerializerContext;
