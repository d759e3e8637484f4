using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.ServiceDefaults;

/// <summary>Whole numbers as JSON Schema has them: <c>2.0</c> and <c>2e0</c> are 2.</summary>
public sealed class IntConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LongConverter.ReadWhole(ref reader) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <inheritdoc cref="IntConverter" />
public sealed class LongConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadWhole(ref reader);

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    internal static long ReadWhole(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException();
        }

        return reader.TryGetInt64(out var whole) ? whole
            : reader.TryGetDecimal(out var number) && number is >= long.MinValue and <= long.MaxValue && decimal.IsInteger(number)
                && (number != 0 || reader.GetDouble() == 0) ? (long)number // What is too small for a decimal is read as 0.
            : throw new JsonException();
    }
}
