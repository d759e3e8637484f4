using System.Text.Json;
using System.Text.Json.Serialization;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Things;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ThingRequest))]
[JsonSerializable(typeof(ThingView))]
[JsonSerializable(typeof(Page<ThingSummary>))]
internal sealed partial class ThingsJson : JsonSerializerContext;
