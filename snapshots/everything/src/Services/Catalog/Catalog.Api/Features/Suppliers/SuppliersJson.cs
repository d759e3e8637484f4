using System.Text.Json;
using System.Text.Json.Serialization;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Suppliers;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SupplierRequest))]
[JsonSerializable(typeof(SupplierView))]
[JsonSerializable(typeof(Page<SupplierView>))]
internal sealed partial class SuppliersJson : JsonSerializerContext;
