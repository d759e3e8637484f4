using System.Net;

namespace Shop.Orders.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(OrdersCollection))]
public sealed class OrdersValidationTests(OrdersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("number", "null")] // null
    [InlineData("number", "\"a\\u0000b\"")] // U+0000
    [InlineData("number", "\"a\\nb\"")] // two lines
    [InlineData("number", "\"\\ud800\"")] // half a surrogate pair
    [InlineData("number", "5")] // a number
    [InlineData("number", "\"\"")] // empty
    [InlineData("total", "null")] // null
    [InlineData("total", "{\"amount\":-1,\"currency\":\"EUR\"}")] // too little
    [InlineData("total", "{\"amount\":9007199254740992,\"currency\":\"EUR\"}")] // too much
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await OrderSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(OrderSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("number")]
    [InlineData("total")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await OrderSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, OrderSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("number", 1, 32)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await OrderSamples.BodyAsync(_client);

        await _client.CreateAsync(OrderSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, OrderSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(OrderSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await OrderSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"number\":{body["number"]!.ToJsonString()},");

        await (await _client.PostTextAsync(OrderSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, OrderSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await OrderSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(OrderSamples.Path, content)).StatusCode);
    }
}
