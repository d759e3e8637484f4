using System.Net;
using System.Text.Json.Nodes;

namespace Everything.Catalog.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(BundlesCollection))]
public sealed class BundlesValidationTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("title", "null")] // null
    [InlineData("title", "\"a\\u0000b\"")] // U+0000
    [InlineData("title", "\"a\\nb\"")] // two lines
    [InlineData("title", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("title", "5")] // a number
    [InlineData("title", "\"\"")] // empty
    [InlineData("content", "null")] // null
    [InlineData("content", "\"text\"")] // neither object nor list
    [InlineData("content", "{\"a\":\"\\u0000\"}")] // U+0000
    [InlineData("content", "{\"a\":1e999}")] // beyond a double
    [InlineData("note", "\"text\"")] // neither object nor list
    [InlineData("note", "{\"a\":\"\\u0000\"}")] // U+0000
    [InlineData("note", "{\"a\":1e999}")] // beyond a double
    [InlineData("pieces[0].label", "null")] // null
    [InlineData("pieces[0].label", "\"a\\u0000b\"")] // U+0000
    [InlineData("pieces[0].label", "\"a\\nb\"")] // two lines
    [InlineData("pieces[0].label", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("pieces[0].label", "5")] // a number
    [InlineData("pieces[0].label", "\"\"")] // empty
    [InlineData("pieces[0].rank", "null")] // null
    [InlineData("pieces[0].rank", "-9007199254740992")] // too little
    [InlineData("pieces[0].rank", "9007199254740992")] // too much
    [InlineData("pieces[0].rank", "1.5")] // not whole
    [InlineData("pieces[0].rank", "\"1\"")] // text
    [InlineData("pieces[0].rank", "1e30")] // far too much
    [InlineData("pieces[0].cost", "{\"amount\":-9007199254740992,\"currency\":\"EUR\"}")] // too little
    [InlineData("pieces[0].cost", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    [InlineData("pieces[0].weight", "null")] // null
    [InlineData("pieces[0].weight", "0.011")] // too many decimals
    [InlineData("pieces[0].weight", "1000000.00")] // too much
    [InlineData("pieces[0].weight", "-1000000.00")] // too little
    [InlineData("pieces[0].weight", "\"1\"")] // text
    [InlineData("pieces[0].kind", "null")] // null
    [InlineData("pieces[0].kind", "\"no such value\"")] // unknown
    [InlineData("pieces[0].kind", "0")] // a number
    [InlineData("pieces[0].finish", "\"no such value\"")] // unknown
    [InlineData("pieces[0].finish", "0")] // a number
    [InlineData("pieces[0].madeOn", "null")] // null
    [InlineData("pieces[0].madeOn", "\"2026-02-30\"")] // not a day
    [InlineData("pieces[0].madeOn", "\"2026-01-31T00:00:00Z\"")] // an instant
    [InlineData("pieces[0].checkedAt", "null")] // null
    [InlineData("pieces[0].checkedAt", "\"2026-01-31T12:00:00\"")] // no offset
    [InlineData("pieces[0].checkedAt", "\"2026-02-30T12:00:00Z\"")] // not a day
    [InlineData("pieces[0].spare", "\"true\"")] // text
    [InlineData("pieces[0].thing", "\"123\"")] // not a UUID
    [InlineData("pieces[0].remark", "\"a\\u0000b\"")] // U+0000
    [InlineData("pieces[0].remark", "5")] // a number
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await BundleSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(BundleSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("content")]
    [InlineData("pieces[0].label")]
    [InlineData("pieces[0].rank")]
    [InlineData("pieces[0].weight")]
    [InlineData("pieces[0].madeOn")]
    [InlineData("pieces[0].checkedAt")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await BundleSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, BundleSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("title", 1, 80)]
    [InlineData("pieces[0].label", 1, 50)]
    [InlineData("pieces[0].remark", 0, 200)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await BundleSamples.BodyAsync(_client);

        await _client.CreateAsync(BundleSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, BundleSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("pieces", 101)]
    public async Task There_are_neither_too_few_nor_too_many(string field, int count)
    {
        var body = await BundleSamples.BodyAsync(_client);
        var one = body[field]![0]!;
        body[field] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => one.DeepClone())]);

        (await (await _client.SendAsync(HttpMethod.Post, BundleSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(BundleSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await BundleSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"title\":{body["title"]!.ToJsonString()},");

        await (await _client.PostTextAsync(BundleSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, BundleSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await BundleSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(BundleSamples.Path, content)).StatusCode);
    }
}
