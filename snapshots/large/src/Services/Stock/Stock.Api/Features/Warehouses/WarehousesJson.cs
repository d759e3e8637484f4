using System.Text.Json;
using System.Text.Json.Serialization;
using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Warehouses;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(WarehouseRequest))]
[JsonSerializable(typeof(WarehouseView))]
[JsonSerializable(typeof(Page<WarehouseSummary>))]
internal sealed partial class WarehousesJson : JsonSerializerContext;
