using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Carriers;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CarrierRequest))]
[JsonSerializable(typeof(CarrierView))]
[JsonSerializable(typeof(Page<CarrierSummary>))]
internal sealed partial class CarriersJson : JsonSerializerContext;
