using System.Text.Json.Serialization;
using Store.Catalog.Domain;

namespace Store.Catalog.Adapters.Persistence.Products;

/// <summary>What products keep in their rows as JSON, as EF Core writes it.</summary>
[JsonSerializable(typeof(List<ProductPicture>))]
internal sealed partial class ProductRowJson : JsonSerializerContext;
