using System.Text.Json;
using System.Text.Json.Serialization;
using Market.Ledger.Features.Ports;

namespace Market.Ledger.Features.Entries;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EntryRequest))]
[JsonSerializable(typeof(EntryView))]
[JsonSerializable(typeof(Page<EntryView>))]
internal sealed partial class EntriesJson : JsonSerializerContext;
