using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Orders.Features.Ports;
using Shop.Orders.Features.Ports.Clients.Suppliers;

namespace Shop.Orders.Adapters.Clients.Suppliers;

/// <summary>Serializers of what suppliers says, generated at build time: members that are new there are passed over, ones that are missing are not.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SupplierRequest))]
[JsonSerializable(typeof(SupplierView))]
[JsonSerializable(typeof(Page<SupplierSummary>))]
internal sealed partial class SuppliersJson : JsonSerializerContext;
