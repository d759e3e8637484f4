using System.Text.Json;
using System.Text.Json.Serialization;
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof({{ resource.name.pascal }}Request))]
[JsonSerializable(typeof({{ resource.name.pascal }}View))]
[JsonSerializable(typeof(Page<{{ resource.item }}>))]
internal sealed partial class {{ resource.plural.pascal }}Json : JsonSerializerContext;
