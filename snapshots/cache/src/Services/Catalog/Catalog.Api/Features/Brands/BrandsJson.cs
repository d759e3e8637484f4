using System.Text.Json;
using System.Text.Json.Serialization;
using Store.Catalog.Features.Ports;

namespace Store.Catalog.Features.Brands;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BrandRequest))]
[JsonSerializable(typeof(BrandView))]
[JsonSerializable(typeof(Page<BrandView>))]
internal sealed partial class BrandsJson : JsonSerializerContext;
