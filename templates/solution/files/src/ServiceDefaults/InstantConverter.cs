using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace {{ solution.name.pascal }}.ServiceDefaults;

/// <summary>Instants as RFC 3339 says: with an offset, or it is not known which one is meant. In UTC, to the microsecond.</summary>
public sealed partial class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var instant) ? instant : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);

    /// <summary>A leap second is the last microsecond before the next minute: the clocks of computers have none.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (Format().Match(text) is not { Success: true, Groups: var groups })
        {
            return false;
        }

        var leap = groups["second"].ValueSpan is "60";
        var fraction = leap ? "999999" : groups["fraction"].Value.PadRight(6, '0')[..6];
        var plain = $"{groups["date"].Value}T{groups["minute"].Value}:{(leap ? "59" : groups["second"].Value)}.{fraction}{groups["offset"].Value.ToUpperInvariant()}";
        if (!DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var parsed))
        {
            return false;
        }

        instant = parsed;
        return true;
    }

    [GeneratedRegex(@"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<minute>[0-9]{2}:[0-9]{2}):(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,20}))?(?<offset>[Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Format();
}
