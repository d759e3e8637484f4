using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Bins;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BinRequest))]
[JsonSerializable(typeof(BinView))]
[JsonSerializable(typeof(Page<BinSummary>))]
internal sealed partial class BinsJson : JsonSerializerContext;
