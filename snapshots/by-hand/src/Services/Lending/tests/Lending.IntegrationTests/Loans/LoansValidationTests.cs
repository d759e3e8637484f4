using System.Net;

namespace Library.Lending.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(LoansCollection))]
public sealed class LoansValidationTests(LendingApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("bookId", "null")] // null
    [InlineData("bookId", "\"123\"")] // not a UUID
    [InlineData("dueOn", "null")] // null
    [InlineData("dueOn", "\"2026-02-30\"")] // not a day
    [InlineData("dueOn", "\"2026-01-31T00:00:00Z\"")] // an instant
    [InlineData("returnedAt", "\"2026-01-31T12:00:00\"")] // no offset
    [InlineData("returnedAt", "\"2026-02-30T12:00:00Z\"")] // not a day
    [InlineData("state", "null")] // null
    [InlineData("state", "\"no such value\"")] // unknown
    [InlineData("state", "0")] // a number
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await LoanSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(LoanSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("bookId")]
    [InlineData("dueOn")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await LoanSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, LoanSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(LoanSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await LoanSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"bookId\":{body["bookId"]!.ToJsonString()},");

        await (await _client.PostTextAsync(LoanSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, LoanSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await LoanSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(LoanSamples.Path, content)).StatusCode);
    }
}
