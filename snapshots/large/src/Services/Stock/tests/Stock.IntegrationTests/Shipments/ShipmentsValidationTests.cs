using System.Net;
using System.Text.Json.Nodes;

namespace Depot.Stock.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(ShipmentsCollection))]
public sealed class ShipmentsValidationTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("code", "null")] // null
    [InlineData("code", "\"a\\u0000b\"")] // U+0000
    [InlineData("code", "\"a\\nb\"")] // two lines
    [InlineData("code", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("code", "5")] // a number
    [InlineData("code", "\"\"")] // empty
    [InlineData("carrierId", "null")] // null
    [InlineData("carrierId", "\"123\"")] // not a UUID
    [InlineData("status", "null")] // null
    [InlineData("status", "\"no such value\"")] // unknown
    [InlineData("status", "0")] // a number
    [InlineData("remark", "\"a\\u0000b\"")] // U+0000
    [InlineData("remark", "5")] // a number
    [InlineData("parcels[0].weight", "null")] // null
    [InlineData("parcels[0].weight", "0.0011")] // too many decimals
    [InlineData("parcels[0].weight", "100000.000")] // too much
    [InlineData("parcels[0].weight", "-0.001")] // too little
    [InlineData("parcels[0].weight", "\"1\"")] // text
    [InlineData("parcels[0].label", "null")] // null
    [InlineData("parcels[0].label", "\"a\\u0000b\"")] // U+0000
    [InlineData("parcels[0].label", "\"a\\nb\"")] // two lines
    [InlineData("parcels[0].label", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("parcels[0].label", "5")] // a number
    [InlineData("parcels[0].label", "\"\"")] // empty
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await ShipmentSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(ShipmentSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("carrierId")]
    [InlineData("parcels[0].weight")]
    [InlineData("parcels[0].label")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await ShipmentSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, ShipmentSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("code", 1, 24)]
    [InlineData("remark", 0, 1000)]
    [InlineData("parcels[0].label", 1, 200)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await ShipmentSamples.BodyAsync(_client);

        await _client.CreateAsync(ShipmentSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, ShipmentSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("parcels", 101)]
    public async Task There_are_neither_too_few_nor_too_many(string field, int count)
    {
        var body = await ShipmentSamples.BodyAsync(_client);
        var one = body[field]![0]!;
        body[field] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => one.DeepClone())]);

        (await (await _client.SendAsync(HttpMethod.Post, ShipmentSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(ShipmentSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await ShipmentSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"code\":{body["code"]!.ToJsonString()},");

        await (await _client.PostTextAsync(ShipmentSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, ShipmentSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await ShipmentSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(ShipmentSamples.Path, content)).StatusCode);
    }
}
