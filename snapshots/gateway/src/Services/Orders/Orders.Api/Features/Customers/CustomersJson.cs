using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Features.Customers;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CustomerRequest))]
[JsonSerializable(typeof(CustomerView))]
[JsonSerializable(typeof(Page<CustomerView>))]
internal sealed partial class CustomersJson : JsonSerializerContext;
