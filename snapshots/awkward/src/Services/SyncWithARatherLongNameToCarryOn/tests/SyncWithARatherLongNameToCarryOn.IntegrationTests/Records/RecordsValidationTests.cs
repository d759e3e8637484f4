using System.Net;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(RecordsCollection))]
public sealed class RecordsValidationTests(SyncWithARatherLongNameToCarryOnApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("type", "null")] // null
    [InlineData("type", "\"a\\u0000b\"")] // U+0000
    [InlineData("type", "\"a\\nb\"")] // two lines
    [InlineData("type", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("type", "5")] // a number
    [InlineData("type", "\"\"")] // empty
    [InlineData("value", "null")] // null
    [InlineData("value", "\"a\\u0000b\"")] // U+0000
    [InlineData("value", "\"a\\nb\"")] // two lines
    [InlineData("value", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("value", "5")] // a number
    [InlineData("value", "\"\"")] // empty
    [InlineData("key", "null")] // null
    [InlineData("key", "-2147483649")] // too little
    [InlineData("key", "2147483648")] // too much
    [InlineData("key", "1.5")] // not whole
    [InlineData("key", "\"1\"")] // text
    [InlineData("key", "1e30")] // far too much
    [InlineData("name", "null")] // null
    [InlineData("name", "\"a\\u0000b\"")] // U+0000
    [InlineData("name", "\"a\\nb\"")] // two lines
    [InlineData("name", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("name", "5")] // a number
    [InlineData("async", "null")] // null
    [InlineData("async", "\"true\"")] // text
    [InlineData("item", "null")] // null
    [InlineData("item", "\"no such value\"")] // unknown
    [InlineData("item", "0")] // a number
    [InlineData("s3key", "null")] // null
    [InlineData("s3key", "\"a\\u0000b\"")] // U+0000
    [InlineData("s3key", "\"a\\nb\"")] // two lines
    [InlineData("s3key", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("s3key", "5")] // a number
    [InlineData("s3key", "\"\"")] // empty
    [InlineData("line2", "\"a\\u0000b\"")] // U+0000
    [InlineData("line2", "\"a\\nb\"")] // two lines
    [InlineData("line2", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("line2", "5")] // a number
    [InlineData("anIdentifierOfExactlyFortyCharLong", "null")] // null
    [InlineData("anIdentifierOfExactlyFortyCharLong", "-2147483649")] // too little
    [InlineData("anIdentifierOfExactlyFortyCharLong", "2147483648")] // too much
    [InlineData("anIdentifierOfExactlyFortyCharLong", "1.5")] // not whole
    [InlineData("anIdentifierOfExactlyFortyCharLong", "\"1\"")] // text
    [InlineData("anIdentifierOfExactlyFortyCharLong", "1e30")] // far too much
    [InlineData("label", "null")] // null
    [InlineData("label", "\"a\\u0000b\"")] // U+0000
    [InlineData("label", "\"a\\nb\"")] // two lines
    [InlineData("label", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("label", "5")] // a number
    [InlineData("label", "\"\"")] // empty
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await RecordSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(RecordSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("value")]
    [InlineData("key")]
    [InlineData("async")]
    [InlineData("item")]
    [InlineData("s3key")]
    [InlineData("anIdentifierOfExactlyFortyCharLong")]
    [InlineData("label")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await RecordSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, RecordSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("type", 1, 10)]
    [InlineData("value", 1, 10)]
    [InlineData("name", 0, 12)]
    [InlineData("s3key", 1, 20)]
    [InlineData("line2", 0, 20)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await RecordSamples.BodyAsync(_client);

        await _client.CreateAsync(RecordSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, RecordSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(RecordSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await RecordSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"type\":{body["type"]!.ToJsonString()},");

        await (await _client.PostTextAsync(RecordSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, RecordSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await RecordSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(RecordSamples.Path, content)).StatusCode);
    }
}
