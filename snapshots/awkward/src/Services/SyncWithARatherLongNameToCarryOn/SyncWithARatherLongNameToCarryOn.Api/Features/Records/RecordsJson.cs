using System.Text.Json;
using System.Text.Json.Serialization;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.Records;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RecordRequest))]
[JsonSerializable(typeof(RecordView))]
[JsonSerializable(typeof(Page<RecordView>))]
internal sealed partial class RecordsJson : JsonSerializerContext;
