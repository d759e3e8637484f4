using System.Text.Json;
using System.Text.Json.Serialization;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Children;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChildRequest))]
[JsonSerializable(typeof(ChildView))]
[JsonSerializable(typeof(Page<ChildSummary>))]
internal sealed partial class ChildrenJson : JsonSerializerContext;
