using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.ServiceDefaults.Tests;

/// <summary>What the rules of requests let through, at their edges.</summary>
public sealed class InputsTests
{
    [Theory]
    [InlineData("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000000Z")]
    [InlineData("2026-01-31t12:00:00.1234567891z", "2026-01-31T12:00:00.123456Z")]
    [InlineData("2026-01-31T12:00:00+05:30", "2026-01-31T06:30:00.000000Z")]
    [InlineData("2026-01-31T12:00:00-23:59", "2026-02-01T11:59:00.000000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.999999Z")]
    public void An_instant_is_in_utc_to_the_microsecond(string text, string expected)
    {
        Assert.True(InstantConverter.TryParse(text, out var instant));
        Assert.Equal(expected, instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", null));
    }

    [Theory]
    [InlineData("2026-01-31T12:00:00")]
    [InlineData("2026-01-31")]
    [InlineData("2026-02-30T12:00:00Z")]
    [InlineData("2026-01-31T24:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData(" 2026-01-31T12:00:00Z")]
    [InlineData("2026-01-31T12:00:00Z\n")]
    public void What_is_no_instant_is_refused(string text) => Assert.False(InstantConverter.TryParse(text, out _));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2.0", 2)]
    [InlineData("-2e2", -200)]
    public void Whole_numbers_may_be_written_with_a_point(string json, int expected)
    {
        var options = new JsonSerializerOptions { Converters = { new IntConverter(), new LongConverter() } };

        Assert.Equal(expected, JsonSerializer.Deserialize<int>(json, options));
        Assert.Equal(expected, JsonSerializer.Deserialize<long>(json, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<int>("2.5", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<int>("2147483648", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<long>("1e30", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<long>("2.5e-42", options));
    }

    [Fact]
    public void Lengths_are_counted_in_code_points()
    {
        Check(new TextAttribute(1, 2), taken: ["a", "😀😀"], refused: ["", "abc", "a\n", "a\0"]);
        Check(new TextAttribute(0, 9) { Lines = true }, taken: ["", "a\r\n\tb"], refused: ["a\0", "a\u001b"]);
    }

    [Fact]
    public void A_pattern_is_found_anywhere_and_its_digits_are_ascii()
    {
        Check(new PatternAttribute(@"\d{2}"), taken: ["a12b", "12"], refused: ["", "1", "٣٤"]);
        Check(new PatternAttribute(@"^\p{Lu}+$"), taken: ["ÄÖ"], refused: ["ä", ""]);
        Check(new PatternAttribute("^(a+)+$"), taken: ["aa"], refused: [new string('a', 64) + "b"]);
    }

    [Fact]
    public void Numbers_keep_their_digits_and_bounds()
    {
        Check(new NumberAttribute(5, 2), taken: [999.99m, -999.99m, 0.10m, 1.000m], refused: [1000m, 0.001m]);
        Check(new NumberAttribute(5, 2) { Min = "0", Max = "1.5" }, taken: [0m, 1.5m], refused: [-0.01m, 1.51m]);
        Check(new WholeAttribute(-1, 5), taken: [0, 5L, "-1", "5"], refused: [6, "6", "1.0", " 1", "+1", "", "one"]);
    }

    [Fact]
    public void Addresses_are_what_they_claim()
    {
        Check(
            new EmailAttribute(),
            taken: ["a@b", "o'neil+tag@mail.example.com"],
            refused: ["", "a", "@b", "a@", "a@@b", ".a@b", "a b@c", "a@b\n", $"{new string('a', 65)}@b", $"a@{new string('b', 300)}"]);
        Check(
            new WebAddressAttribute(),
            taken: ["http://a", "https://example.com:8080/a%20b?c=d#e"],
            refused: ["", "ftp://a", "javascript:alert(1)", "//a", "https://", "https://a b", "https://a/[", "https://a/%2", $"https://a/{new string('b', 2048)}"]);
    }

    [Fact]
    public void Lists_have_no_gaps()
    {
        Check(new ItemsAttribute(1, 2), taken: [List(1)], refused: [List(), List(1, 2, 3), List(1, null)]);
        Check(new ItemsAttribute(0, 9) { Unique = true }, taken: [List(1, 2)], refused: [List(1, 1)]);

        static List<object?> List(params object?[] items) => [.. items];
    }

    [Fact]
    public void A_document_is_what_jsonb_can_hold()
    {
        Check(
            new DocumentAttribute(),
            taken: [Json("{}"), Json("[1,null]"), Json("""{"a":"é😀"}""")],
            refused: [Json("1"), Json("null"), Json("""{"a":"\u0000"}"""), Json("""{"\u0000":1}"""), Json("""["\ud800"]"""), Json("[1e999]"), Json(Deep(33)), Json($"[\"{new string('a', 65536)}\"]")]);

        static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

        static string Deep(int levels) => new string('[', levels) + new string(']', levels);
    }

    [Fact]
    public void Enums_go_by_their_exact_names()
    {
        Check(new NameOfAttribute<Color>(), taken: ["light_blue", "Red"], refused: ["LightBlue", "red", "0", "Red,light_blue", ""]);
        Assert.Equal(Color.LightBlue, EnumNames.Parse<Color>("light_blue"));
        Assert.Null(EnumNames.Find<Color>("LightBlue"));
    }

    private static void Check(ValidationAttribute rule, object[] taken, object[] refused)
    {
        Assert.All(taken, value => Assert.True(rule.IsValid(value), $"{value}"));
        Assert.All(refused, value => Assert.False(rule.IsValid(value), $"{value}"));
        Assert.True(rule.IsValid(null));
        Assert.NotEmpty(rule.FormatErrorMessage("It"));
    }

    private enum Color
    {
        Red,
        [JsonStringEnumMemberName("light_blue")]
        LightBlue,
    }
}
