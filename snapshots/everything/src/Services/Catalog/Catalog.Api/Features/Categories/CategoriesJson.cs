using System.Text.Json;
using System.Text.Json.Serialization;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Categories;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CategoryRequest))]
[JsonSerializable(typeof(CategoryView))]
[JsonSerializable(typeof(Page<CategoryView>))]
internal sealed partial class CategoriesJson : JsonSerializerContext;
