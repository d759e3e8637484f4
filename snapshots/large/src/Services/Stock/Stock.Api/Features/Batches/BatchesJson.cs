using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Batches;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BatchRequest))]
[JsonSerializable(typeof(BatchView))]
[JsonSerializable(typeof(Page<BatchSummary>))]
internal sealed partial class BatchesJson : JsonSerializerContext;
