using System.Text.Json;
using System.Text.Json.Serialization;
using Library.Lending.Features.Ports;

namespace Library.Lending.Features.Books;

/// <summary>Serializers of this feature, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BookRequest))]
[JsonSerializable(typeof(BookView))]
[JsonSerializable(typeof(Page<BookView>))]
internal sealed partial class BooksJson : JsonSerializerContext;
