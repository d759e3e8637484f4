using System.Text.Json;
using System.Text.Json.Serialization;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AnItemWhoseNameIsAsLongAsAllowedRequest))]
[JsonSerializable(typeof(AnItemWhoseNameIsAsLongAsAllowedView))]
[JsonSerializable(typeof(Page<AnItemWhoseNameIsAsLongAsAllowedView>))]
internal sealed partial class ThingsWhoseNameIsAsLongAsAllowedJson : JsonSerializerContext;
