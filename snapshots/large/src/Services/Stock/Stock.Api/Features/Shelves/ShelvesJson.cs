using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Shelves;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ShelfRequest))]
[JsonSerializable(typeof(ShelfView))]
[JsonSerializable(typeof(Page<ShelfSummary>))]
internal sealed partial class ShelvesJson : JsonSerializerContext;
