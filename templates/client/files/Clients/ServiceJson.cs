using System.Text.Json;
using System.Text.Json.Serialization;
using {{ service.namespace }}.Features.Ports;
using {{ service.namespace }}.Features.Ports.Clients.{{ called.name.pascal }};

namespace {{ service.namespace }}.Adapters.Clients.{{ called.name.pascal }};

/// <summary>Serializers of what {{ called.name.kebab }} says, generated at build time: members that are new there are passed over, ones that are missing are not.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
{%- for resource in called.resources %}
[JsonSerializable(typeof({{ resource.name.pascal }}Request))]
[JsonSerializable(typeof({{ resource.name.pascal }}View))]
[JsonSerializable(typeof(Page<{{ resource.item }}>))]
{%- endfor %}
internal sealed partial class {{ called.name.pascal }}Json : JsonSerializerContext;
