using System.Net;

namespace Shop.Suppliers.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(SuppliersCollection))]
public sealed class SuppliersValidationTests(SuppliersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("name", "null")] // null
    [InlineData("name", "\"a\\u0000b\"")] // U+0000
    [InlineData("name", "\"a\\nb\"")] // two lines
    [InlineData("name", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("name", "5")] // a number
    [InlineData("name", "\"\"")] // empty
    [InlineData("rating", "-1")] // too little
    [InlineData("rating", "9007199254740992")] // too much
    [InlineData("rating", "1.5")] // not whole
    [InlineData("rating", "\"1\"")] // text
    [InlineData("rating", "1e30")] // far too much
    [InlineData("trusted", "null")] // null
    [InlineData("trusted", "\"true\"")] // text
    [InlineData("contact", "\"nobody\"")] // no domain
    [InlineData("contact", "\"a b@example.com\"")] // a space
    [InlineData("terms", "\"text\"")] // neither object nor list
    [InlineData("terms", "{\"a\":\"\\u0000\"}")] // U+0000
    [InlineData("terms", "{\"a\":1e999}")] // beyond a double
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await SupplierSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(SupplierSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("trusted")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await SupplierSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, SupplierSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("name", 1, 120)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await SupplierSamples.BodyAsync(_client);

        await _client.CreateAsync(SupplierSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, SupplierSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(SupplierSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await SupplierSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"name\":{body["name"]!.ToJsonString()},");

        await (await _client.PostTextAsync(SupplierSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, SupplierSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await SupplierSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(SupplierSamples.Path, content)).StatusCode);
    }
}
