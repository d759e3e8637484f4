using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.Inventory.Adapters.Persistence;

/// <summary>Enums in a row's documents are the names of their members, not those that clients see.</summary>
internal sealed class RowEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Enum.Parse<T>(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
