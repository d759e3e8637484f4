using System.Net;
using System.Text.Json.Nodes;

namespace Everything.Catalog.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(ThingsCollection))]
public sealed class ThingsValidationTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("name", "null")] // null
    [InlineData("name", "\"a\\u0000b\"")] // U+0000
    [InlineData("name", "\"a\\nb\"")] // two lines
    [InlineData("name", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("name", "5")] // a number
    [InlineData("name", "\"\"")] // empty
    [InlineData("summary", "\"a\\u0000b\"")] // U+0000
    [InlineData("summary", "5")] // a number
    [InlineData("count", "null")] // null
    [InlineData("count", "-1")] // too little
    [InlineData("count", "1000001")] // too much
    [InlineData("count", "1.5")] // not whole
    [InlineData("count", "\"1\"")] // text
    [InlineData("count", "1e30")] // far too much
    [InlineData("serial", "null")] // null
    [InlineData("serial", "0")] // too little
    [InlineData("serial", "9007199254740992")] // too much
    [InlineData("serial", "1.5")] // not whole
    [InlineData("serial", "\"1\"")] // text
    [InlineData("serial", "1e30")] // far too much
    [InlineData("weight", "null")] // null
    [InlineData("weight", "0.0011")] // too many decimals
    [InlineData("weight", "10000000.000")] // too much
    [InlineData("weight", "-0.001")] // too little
    [InlineData("weight", "\"1\"")] // text
    [InlineData("price", "null")] // null
    [InlineData("price", "{\"amount\":-1,\"currency\":\"EUR\"}")] // too little
    [InlineData("price", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    [InlineData("active", "null")] // null
    [InlineData("active", "\"true\"")] // text
    [InlineData("batch", "null")] // null
    [InlineData("batch", "\"123\"")] // not a UUID
    [InlineData("measuredAt", "null")] // null
    [InlineData("measuredAt", "\"2026-01-31T12:00:00\"")] // no offset
    [InlineData("measuredAt", "\"2026-02-30T12:00:00Z\"")] // not a day
    [InlineData("madeOn", "null")] // null
    [InlineData("madeOn", "\"2026-02-30\"")] // not a day
    [InlineData("madeOn", "\"2026-01-31T00:00:00Z\"")] // an instant
    [InlineData("state", "null")] // null
    [InlineData("state", "\"no such value\"")] // unknown
    [InlineData("state", "0")] // a number
    [InlineData("contact", "null")] // null
    [InlineData("contact", "\"nobody\"")] // no domain
    [InlineData("contact", "\"a b@example.com\"")] // a space
    [InlineData("link", "null")] // null
    [InlineData("link", "\"ftp://example.com\"")] // another scheme
    [InlineData("link", "\"/only/a/path\"")] // relative
    [InlineData("shape", "null")] // null
    [InlineData("shape", "\"text\"")] // neither object nor list
    [InlineData("shape", "{\"a\":\"\\u0000\"}")] // U+0000
    [InlineData("shape", "{\"a\":1e999}")] // beyond a double
    [InlineData("categoryId", "null")] // null
    [InlineData("categoryId", "\"123\"")] // not a UUID
    [InlineData("supplierId", "\"123\"")] // not a UUID
    [InlineData("maybeName", "\"a\\u0000b\"")] // U+0000
    [InlineData("maybeName", "\"a\\nb\"")] // two lines
    [InlineData("maybeName", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("maybeName", "5")] // a number
    [InlineData("maybeName", "\"!\"")] // not of the pattern
    [InlineData("maybeCount", "-2147483649")] // too little
    [InlineData("maybeCount", "11")] // too much
    [InlineData("maybeCount", "1.5")] // not whole
    [InlineData("maybeCount", "\"1\"")] // text
    [InlineData("maybeCount", "1e30")] // far too much
    [InlineData("maybeSerial", "-9007199254740992")] // too little
    [InlineData("maybeSerial", "9007199254740992")] // too much
    [InlineData("maybeSerial", "1.5")] // not whole
    [InlineData("maybeSerial", "\"1\"")] // text
    [InlineData("maybeSerial", "1e30")] // far too much
    [InlineData("maybeWeight", "0.11")] // too many decimals
    [InlineData("maybeWeight", "10000.0")] // too much
    [InlineData("maybeWeight", "-10000.0")] // too little
    [InlineData("maybeWeight", "\"1\"")] // text
    [InlineData("maybePrice", "{\"amount\":-9007199254740992,\"currency\":\"EUR\"}")] // too little
    [InlineData("maybePrice", "{\"amount\":100001,\"currency\":\"EUR\"}")] // too much
    [InlineData("maybeActive", "\"true\"")] // text
    [InlineData("maybeBatch", "\"123\"")] // not a UUID
    [InlineData("maybeAt", "\"2026-01-31T12:00:00\"")] // no offset
    [InlineData("maybeAt", "\"2026-02-30T12:00:00Z\"")] // not a day
    [InlineData("maybeOn", "\"2026-02-30\"")] // not a day
    [InlineData("maybeOn", "\"2026-01-31T00:00:00Z\"")] // an instant
    [InlineData("maybeState", "\"no such value\"")] // unknown
    [InlineData("maybeState", "0")] // a number
    [InlineData("maybeContact", "\"nobody\"")] // no domain
    [InlineData("maybeContact", "\"a b@example.com\"")] // a space
    [InlineData("maybeShape", "\"text\"")] // neither object nor list
    [InlineData("maybeShape", "{\"a\":\"\\u0000\"}")] // U+0000
    [InlineData("maybeShape", "{\"a\":1e999}")] // beyond a double
    [InlineData("level", "null")] // null
    [InlineData("level", "0")] // too little
    [InlineData("level", "6")] // too much
    [InlineData("level", "1.5")] // not whole
    [InlineData("level", "\"1\"")] // text
    [InlineData("level", "1e30")] // far too much
    [InlineData("grade", "null")] // null
    [InlineData("grade", "0.011")] // too many decimals
    [InlineData("grade", "100.00")] // too much
    [InlineData("grade", "-100.00")] // too little
    [InlineData("grade", "\"1\"")] // text
    [InlineData("motto", "null")] // null
    [InlineData("motto", "\"a\\u0000b\"")] // U+0000
    [InlineData("motto", "\"a\\nb\"")] // two lines
    [InlineData("motto", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("motto", "5")] // a number
    [InlineData("parts[0].label", "null")] // null
    [InlineData("parts[0].label", "\"a\\u0000b\"")] // U+0000
    [InlineData("parts[0].label", "\"a\\nb\"")] // two lines
    [InlineData("parts[0].label", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("parts[0].label", "5")] // a number
    [InlineData("parts[0].label", "\"\"")] // empty
    [InlineData("parts[0].quantity", "null")] // null
    [InlineData("parts[0].quantity", "0")] // too little
    [InlineData("parts[0].quantity", "100")] // too much
    [InlineData("parts[0].quantity", "1.5")] // not whole
    [InlineData("parts[0].quantity", "\"1\"")] // text
    [InlineData("parts[0].quantity", "1e30")] // far too much
    [InlineData("parts[0].cost", "null")] // null
    [InlineData("parts[0].cost", "{\"amount\":-1,\"currency\":\"EUR\"}")] // too little
    [InlineData("parts[0].cost", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    [InlineData("parts[0].weight", "0.011")] // too many decimals
    [InlineData("parts[0].weight", "1000000.00")] // too much
    [InlineData("parts[0].weight", "-1000000.00")] // too little
    [InlineData("parts[0].weight", "\"1\"")] // text
    [InlineData("parts[0].kind", "null")] // null
    [InlineData("parts[0].kind", "\"no such value\"")] // unknown
    [InlineData("parts[0].kind", "0")] // a number
    [InlineData("parts[0].madeOn", "\"2026-02-30\"")] // not a day
    [InlineData("parts[0].madeOn", "\"2026-01-31T00:00:00Z\"")] // an instant
    [InlineData("parts[0].checkedAt", "\"2026-01-31T12:00:00\"")] // no offset
    [InlineData("parts[0].checkedAt", "\"2026-02-30T12:00:00Z\"")] // not a day
    [InlineData("parts[0].spare", "null")] // null
    [InlineData("parts[0].spare", "\"true\"")] // text
    [InlineData("sources[0].supplierId", "null")] // null
    [InlineData("sources[0].supplierId", "\"123\"")] // not a UUID
    [InlineData("sources[0].share", "null")] // null
    [InlineData("sources[0].share", "0.011")] // too many decimals
    [InlineData("sources[0].share", "100.01")] // too much
    [InlineData("sources[0].share", "-0.01")] // too little
    [InlineData("sources[0].share", "\"1\"")] // text
    [InlineData("sources[0].terms", "null")] // null
    [InlineData("sources[0].terms", "\"no such value\"")] // unknown
    [InlineData("sources[0].terms", "0")] // a number
    [InlineData("sources[0].fee", "{\"amount\":-9007199254740992,\"currency\":\"EUR\"}")] // too little
    [InlineData("sources[0].fee", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    [InlineData("sources[0].note", "\"a\\u0000b\"")] // U+0000
    [InlineData("sources[0].note", "5")] // a number
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await ThingSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(ThingSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("count")]
    [InlineData("serial")]
    [InlineData("weight")]
    [InlineData("price")]
    [InlineData("batch")]
    [InlineData("measuredAt")]
    [InlineData("madeOn")]
    [InlineData("contact")]
    [InlineData("link")]
    [InlineData("shape")]
    [InlineData("categoryId")]
    [InlineData("parts[0].label")]
    [InlineData("parts[0].quantity")]
    [InlineData("parts[0].cost")]
    [InlineData("sources[0].supplierId")]
    [InlineData("sources[0].share")]
    [InlineData("sources[0].terms")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await ThingSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("name", 1, 100)]
    [InlineData("summary", 0, 5000)]
    [InlineData("motto", 0, 60)]
    [InlineData("parts[0].label", 1, 50)]
    [InlineData("sources[0].note", 0, 500)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await ThingSamples.BodyAsync(_client);

        await _client.CreateAsync(ThingSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("parts", 101)]
    [InlineData("sources", 21)]
    public async Task There_are_neither_too_few_nor_too_many(string field, int count)
    {
        var body = await ThingSamples.BodyAsync(_client);
        var one = body[field]![0]!;
        body[field] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => one.DeepClone())]);

        (await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(ThingSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await ThingSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"name\":{body["name"]!.ToJsonString()},");

        await (await _client.PostTextAsync(ThingSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await ThingSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(ThingSamples.Path, content)).StatusCode);
    }
}
