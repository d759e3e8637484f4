using System.Text.Json;
using System.Text.Json.Serialization;
using Desk.Notes.Features.Ports;

namespace Desk.Notes.Features.Notes;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NoteRequest))]
[JsonSerializable(typeof(NoteView))]
[JsonSerializable(typeof(Page<NoteView>))]
internal sealed partial class NotesJson : JsonSerializerContext;
