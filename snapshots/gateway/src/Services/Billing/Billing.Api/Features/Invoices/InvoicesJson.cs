using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Billing.Features.Ports;

namespace Shop.Billing.Features.Invoices;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(InvoiceRequest))]
[JsonSerializable(typeof(InvoiceView))]
[JsonSerializable(typeof(Page<InvoiceView>))]
internal sealed partial class InvoicesJson : JsonSerializerContext;
