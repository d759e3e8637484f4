using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Products;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ProductRequest))]
[JsonSerializable(typeof(ProductView))]
[JsonSerializable(typeof(Page<ProductSummary>))]
internal sealed partial class ProductsJson : JsonSerializerContext;
