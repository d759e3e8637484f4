using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Aisles;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AisleRequest))]
[JsonSerializable(typeof(AisleView))]
[JsonSerializable(typeof(Page<AisleSummary>))]
internal sealed partial class AislesJson : JsonSerializerContext;
