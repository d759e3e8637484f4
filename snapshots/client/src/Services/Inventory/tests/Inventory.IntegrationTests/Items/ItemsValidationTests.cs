using System.Net;
using System.Text.Json.Nodes;

namespace Shop.Inventory.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(ItemsCollection))]
public sealed class ItemsValidationTests(InventoryApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("sku", "null")] // null
    [InlineData("sku", "\"a\\u0000b\"")] // U+0000
    [InlineData("sku", "\"a\\nb\"")] // two lines
    [InlineData("sku", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("sku", "5")] // a number
    [InlineData("sku", "\"\"")] // empty
    [InlineData("name", "null")] // null
    [InlineData("name", "\"a\\u0000b\"")] // U+0000
    [InlineData("name", "\"a\\nb\"")] // two lines
    [InlineData("name", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("name", "5")] // a number
    [InlineData("name", "\"\"")] // empty
    [InlineData("price", "null")] // null
    [InlineData("price", "{\"amount\":-1,\"currency\":\"EUR\"}")] // too little
    [InlineData("price", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    [InlineData("weight", "0.0011")] // too many decimals
    [InlineData("weight", "100000.000")] // too much
    [InlineData("weight", "-100000.000")] // too little
    [InlineData("weight", "\"1\"")] // text
    [InlineData("state", "null")] // null
    [InlineData("state", "\"no such value\"")] // unknown
    [InlineData("state", "0")] // a number
    [InlineData("availableOn", "\"2026-02-30\"")] // not a day
    [InlineData("availableOn", "\"2026-01-31T00:00:00Z\"")] // an instant
    [InlineData("notes", "\"a\\u0000b\"")] // U+0000
    [InlineData("notes", "5")] // a number
    [InlineData("barcodes[0].code", "null")] // null
    [InlineData("barcodes[0].code", "\"a\\u0000b\"")] // U+0000
    [InlineData("barcodes[0].code", "\"a\\nb\"")] // two lines
    [InlineData("barcodes[0].code", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("barcodes[0].code", "5")] // a number
    [InlineData("barcodes[0].code", "\"\"")] // empty
    [InlineData("barcodes[0].kind", "null")] // null
    [InlineData("barcodes[0].kind", "\"no such value\"")] // unknown
    [InlineData("barcodes[0].kind", "0")] // a number
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await ItemSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(ItemSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("sku")]
    [InlineData("name")]
    [InlineData("price")]
    [InlineData("barcodes[0].code")]
    [InlineData("barcodes[0].kind")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await ItemSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, ItemSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("sku", 1, 32)]
    [InlineData("name", 1, 120)]
    [InlineData("notes", 0, 20000)]
    [InlineData("barcodes[0].code", 1, 200)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await ItemSamples.BodyAsync(_client);

        await _client.CreateAsync(ItemSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, ItemSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("barcodes", 101)]
    public async Task There_are_neither_too_few_nor_too_many(string field, int count)
    {
        var body = await ItemSamples.BodyAsync(_client);
        var one = body[field]![0]!;
        body[field] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => one.DeepClone())]);

        (await (await _client.SendAsync(HttpMethod.Post, ItemSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(ItemSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await ItemSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"sku\":{body["sku"]!.ToJsonString()},");

        await (await _client.PostTextAsync(ItemSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, ItemSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await ItemSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(ItemSamples.Path, content)).StatusCode);
    }
}
