using System.Net;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(ChildrenCollection))]
public sealed class ChildrenValidationTests(SyncWithARatherLongNameToCarryOnApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("personId", "null")] // null
    [InlineData("personId", "\"123\"")] // not a UUID
    [InlineData("partial", "null")] // null
    [InlineData("partial", "0.00000000011")] // too many decimals
    [InlineData("partial", "1000000000000000000.0000000000")] // too much
    [InlineData("partial", "-1000000000000000000.0000000000")] // too little
    [InlineData("partial", "\"1\"")] // text
    [InlineData("field", "null")] // null
    [InlineData("field", "-9007199254740992")] // too little
    [InlineData("field", "9007199254740992")] // too much
    [InlineData("field", "1.5")] // not whole
    [InlineData("field", "\"1\"")] // text
    [InlineData("field", "1e30")] // far too much
    [InlineData("body", "null")] // null
    [InlineData("body", "\"text\"")] // neither object nor list
    [InlineData("body", "{\"a\":\"\\u0000\"}")] // U+0000
    [InlineData("body", "{\"a\":1e999}")] // beyond a double
    [InlineData("required", "null")] // null
    [InlineData("required", "\"true\"")] // text
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await ChildSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(ChildSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("personId")]
    [InlineData("partial")]
    [InlineData("field")]
    [InlineData("body")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await ChildSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, ChildSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(ChildSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await ChildSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"personId\":{body["personId"]!.ToJsonString()},");

        await (await _client.PostTextAsync(ChildSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, ChildSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await ChildSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(ChildSamples.Path, content)).StatusCode);
    }
}
