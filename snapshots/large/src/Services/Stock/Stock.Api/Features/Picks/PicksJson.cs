using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Picks;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PickRequest))]
[JsonSerializable(typeof(PickView))]
[JsonSerializable(typeof(Page<PickSummary>))]
internal sealed partial class PicksJson : JsonSerializerContext;
