using System.Net;

namespace Store.Reviews.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof(ReviewsCollection))]
public sealed class ReviewsValidationTests(ReviewsApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("stars", "null")] // null
    [InlineData("stars", "0")] // too little
    [InlineData("stars", "6")] // too much
    [InlineData("stars", "1.5")] // not whole
    [InlineData("stars", "\"1\"")] // text
    [InlineData("stars", "1e30")] // far too much
    [InlineData("text", "null")] // null
    [InlineData("text", "\"a\\u0000b\"")] // U+0000
    [InlineData("text", "5")] // a number
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await ReviewSamples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync(ReviewSamples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }

    [Theory]
    [InlineData("stars")]
    [InlineData("text")]
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await ReviewSamples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, ReviewSamples.Path, body)).ProblemAsync(400)).Names(field);
    }

    [Theory]
    [InlineData("text", 1, 20000)]
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await ReviewSamples.BodyAsync(_client);

        await _client.CreateAsync(ReviewSamples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, ReviewSamples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync(ReviewSamples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await ReviewSamples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"stars\":{body["stars"]!.ToJsonString()},");

        await (await _client.PostTextAsync(ReviewSamples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, ReviewSamples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await ReviewSamples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync(ReviewSamples.Path, content)).StatusCode);
    }
}
