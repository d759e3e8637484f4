using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(ShelvesCollection))]
public sealed class ShelvesValidationTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("code", "null")] // null
    [InlineData("code", "\"a\\u0000b\"")] // U+0000
    [InlineData("code", "\"a\\nb\"")] // two lines
    [InlineData("code", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("code", "5")] // a number
    [InlineData("code", "\"\"")] // empty
    [InlineData("aisleId", "null")] // null
    [InlineData("aisleId", "\"123\"")] // not a UUID
    [InlineData("bookedOn", "null")] // null
    [InlineData("bookedOn", "\"2026-02-30\"")] // not a day
    [InlineData("bookedOn", "\"2026-01-31T00:00:00Z\"")] // an instant
    [InlineData("price", "null")] // null
    [InlineData("price", "{\"amount\":-1,\"currency\":\"EUR\"}")] // too little
    [InlineData("price", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    [InlineData("remark", "\"a\\u0000b\"")] // U+0000
    [InlineData("remark", "5")] // a number
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await ShelfSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(ShelfSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("aisleId")]
    [InlineData("bookedOn")]
    [InlineData("price")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await ShelfSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, ShelfSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("code", 1, 24)]
    [InlineData("remark", 0, 1000)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await ShelfSamples.BodyAsync(_client);

        await _client.CreateAsync(ShelfSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, ShelfSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(ShelfSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await ShelfSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"code\":{body["code"]!.ToJsonString()},");

        await (await _client.PostTextAsync(ShelfSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, ShelfSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await ShelfSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(ShelfSamples.Path, content)).StatusCode);
    }
}
