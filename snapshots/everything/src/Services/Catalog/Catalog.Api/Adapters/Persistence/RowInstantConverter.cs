using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Everything.Catalog.Adapters.Persistence;

/// <summary>Instants in a row's documents: EF Core writes them as JSON has them on PostgreSQL, and as SQL has them on SQLite. In UTC on both.</summary>
internal sealed class RowInstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
