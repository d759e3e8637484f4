using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Features.Suppliers;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SupplierRequest))]
[JsonSerializable(typeof(SupplierView))]
[JsonSerializable(typeof(Page<SupplierSummary>))]
internal sealed partial class SuppliersJson : JsonSerializerContext;
