using System.Net;

namespace Market.Ledger.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(EntriesCollection))]
public sealed class EntriesValidationTests(LedgerApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("label", "null")] // null
    [InlineData("label", "\"a\\u0000b\"")] // U+0000
    [InlineData("label", "\"a\\nb\"")] // two lines
    [InlineData("label", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("label", "5")] // a number
    [InlineData("label", "\"\"")] // empty
    [InlineData("bookedAt", "null")] // null
    [InlineData("bookedAt", "\"2026-01-31T12:00:00\"")] // no offset
    [InlineData("bookedAt", "\"2026-02-30T12:00:00Z\"")] // not a day
    [InlineData("settledAt", "\"2026-01-31T12:00:00\"")] // no offset
    [InlineData("settledAt", "\"2026-02-30T12:00:00Z\"")] // not a day
    [InlineData("day", "null")] // null
    [InlineData("day", "\"2026-02-30\"")] // not a day
    [InlineData("day", "\"2026-01-31T00:00:00Z\"")] // an instant
    [InlineData("rate", "null")] // null
    [InlineData("rate", "0.00011")] // too many decimals
    [InlineData("rate", "10000.0000")] // too much
    [InlineData("rate", "-10000.0000")] // too little
    [InlineData("rate", "\"1\"")] // text
    [InlineData("pieces", "null")] // null
    [InlineData("pieces", "0")] // too little
    [InlineData("pieces", "2147483648")] // too much
    [InlineData("pieces", "1.5")] // not whole
    [InlineData("pieces", "\"1\"")] // text
    [InlineData("pieces", "1e30")] // far too much
    [InlineData("total", "null")] // null
    [InlineData("total", "-9007199254740992")] // too little
    [InlineData("total", "9007199254740992")] // too much
    [InlineData("total", "1.5")] // not whole
    [InlineData("total", "\"1\"")] // text
    [InlineData("total", "1e30")] // far too much
    [InlineData("fee", "{\"amount\":-9007199254740992,\"currency\":\"EUR\"}")] // too little
    [InlineData("fee", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    [InlineData("settled", "null")] // null
    [InlineData("settled", "\"true\"")] // text
    [InlineData("batch", "\"123\"")] // not a UUID
    [InlineData("contact", "\"nobody\"")] // no domain
    [InlineData("contact", "\"a b@example.com\"")] // a space
    [InlineData("page", "\"ftp://example.com\"")] // another scheme
    [InlineData("page", "\"/only/a/path\"")] // relative
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await EntrySamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(EntrySamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("label")]
    [InlineData("bookedAt")]
    [InlineData("day")]
    [InlineData("rate")]
    [InlineData("pieces")]
    [InlineData("total")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await EntrySamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, EntrySamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("label", 1, 80)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await EntrySamples.BodyAsync(_client);

        await _client.CreateAsync(EntrySamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, EntrySamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(EntrySamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await EntrySamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"label\":{body["label"]!.ToJsonString()},");

        await (await _client.PostTextAsync(EntrySamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, EntrySamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await EntrySamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(EntrySamples.Path, content)).StatusCode);
    }
}
