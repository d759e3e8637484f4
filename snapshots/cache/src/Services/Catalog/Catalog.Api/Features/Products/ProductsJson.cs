using System.Text.Json;
using System.Text.Json.Serialization;
using Store.Catalog.Features.Ports;

namespace Store.Catalog.Features.Products;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ProductRequest))]
[JsonSerializable(typeof(ProductView))]
[JsonSerializable(typeof(Page<ProductSummary>))]
internal sealed partial class ProductsJson : JsonSerializerContext;
