using System.Text.Json;
using System.Text.Json.Serialization;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;

namespace A.SyncWithARatherLongNameToCarryOn.Features.People;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PersonRequest))]
[JsonSerializable(typeof(PersonView))]
[JsonSerializable(typeof(Page<PersonView>))]
internal sealed partial class PeopleJson : JsonSerializerContext;
