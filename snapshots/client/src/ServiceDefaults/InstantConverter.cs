using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Shop.ServiceDefaults;

/// <summary>Instants as RFC 3339 has them: with an offset, or it is not known which one is meant. In UTC, to the microsecond.</summary>
public sealed partial class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var instant) ? instant : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);

    /// <summary>A leap second is the last microsecond of its minute: computers' clocks have none. Nor does .NET take every offset.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (Format().Match(text) is not { Success: true, Groups: var part })
        {
            return false;
        }

        var leap = part["second"].ValueSpan is "60";
        var fraction = leap ? "999999" : part["fraction"].Value.PadRight(6, '0')[..6];
        var local = $"{part["date"].Value}T{part["minute"].Value}:{(leap ? "59" : part["second"].Value)}.{fraction}";
        if (!DateTime.TryParseExact(local, "yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return false;
        }

        var offset = new TimeSpan(Number(part["hours"]), Number(part["minutes"]), 0) * (part["sign"].ValueSpan is "-" ? -1 : 1);
        var ticks = time.Ticks - offset.Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<minute>[0-9]{2}:[0-9]{2}):(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,20}))?"
        + @"([Zz]|(?<sign>[+-])(?<hours>[01][0-9]|2[0-3]):(?<minutes>[0-5][0-9]))\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Format();
}
