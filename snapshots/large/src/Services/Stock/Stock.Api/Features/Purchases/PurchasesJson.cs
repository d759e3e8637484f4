using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Purchases;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PurchaseRequest))]
[JsonSerializable(typeof(PurchaseView))]
[JsonSerializable(typeof(Page<PurchaseSummary>))]
internal sealed partial class PurchasesJson : JsonSerializerContext;
