using System.Net;
using System.Text.Json.Nodes;

namespace Store.Catalog.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(ProductsCollection))]
public sealed class ProductsValidationTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("name", "null")] // null
    [InlineData("name", "\"a\\u0000b\"")] // U+0000
    [InlineData("name", "\"a\\nb\"")] // two lines
    [InlineData("name", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("name", "5")] // a number
    [InlineData("name", "\"\"")] // empty
    [InlineData("price", "null")] // null
    [InlineData("price", "{\"amount\":-1,\"currency\":\"EUR\"}")] // too little
    [InlineData("price", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    [InlineData("brandId", "\"123\"")] // not a UUID
    [InlineData("details", "\"text\"")] // neither object nor list
    [InlineData("details", "{\"a\":\"\\u0000\"}")] // U+0000
    [InlineData("details", "{\"a\":1e999}")] // beyond a double
    [InlineData("status", "null")] // null
    [InlineData("status", "\"no such value\"")] // unknown
    [InlineData("status", "0")] // a number
    [InlineData("pictures[0].url", "null")] // null
    [InlineData("pictures[0].url", "\"ftp://example.com\"")] // another scheme
    [InlineData("pictures[0].url", "\"/only/a/path\"")] // relative
    [InlineData("pictures[0].alt", "\"a\\u0000b\"")] // U+0000
    [InlineData("pictures[0].alt", "\"a\\nb\"")] // two lines
    [InlineData("pictures[0].alt", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("pictures[0].alt", "5")] // a number
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await ProductSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(ProductSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("price")]
    [InlineData("pictures[0].url")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await ProductSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, ProductSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("name", 1, 120)]
    [InlineData("pictures[0].alt", 0, 200)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await ProductSamples.BodyAsync(_client);

        await _client.CreateAsync(ProductSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, ProductSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("pictures", 101)]
    public async Task There_are_neither_too_few_nor_too_many(string field, int count)
    {
        var body = await ProductSamples.BodyAsync(_client);
        var one = body[field]![0]!;
        body[field] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => one.DeepClone())]);

        (await (await _client.SendAsync(HttpMethod.Post, ProductSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(ProductSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await ProductSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"name\":{body["name"]!.ToJsonString()},");

        await (await _client.PostTextAsync(ProductSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, ProductSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await ProductSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(ProductSamples.Path, content)).StatusCode);
    }
}
