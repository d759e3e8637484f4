using System.Text.Json;
using System.Text.Json.Serialization;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Tags;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TagRequest))]
[JsonSerializable(typeof(TagView))]
[JsonSerializable(typeof(Page<TagView>))]
internal sealed partial class TagsJson : JsonSerializerContext;
