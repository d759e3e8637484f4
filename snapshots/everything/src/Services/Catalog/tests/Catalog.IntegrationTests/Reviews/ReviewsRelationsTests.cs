using System.Net;

namespace Everything.Catalog.IntegrationTests;

/// <summary>What reviews refer to, and what they must not share.</summary>
[Collection(nameof(ReviewsCollection))]
public sealed class ReviewsRelationsTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Thing_must_be_there()
    {
        var body = (await ReviewSamples.BodyAsync(_client)).Set("thingId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ReviewSamples.Path, body)).ProblemAsync(422)).Names("thingId");

        var review = await ReviewSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ReviewSamples.Path}/{review.Id()}", body, "*")).ProblemAsync(422)).Names("thingId");
    }

    [Fact]
    public async Task Thing_takes_it_along()
    {
        var (other, path) = await NewThingAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);

        await (await _client.GetAsync(path)).ProblemAsync(404);
    }

    private async Task<(string Other, string Path)> NewThingAsync()
    {
        var other = (await ThingSamples.CreateAsync(_client)).Id();
        var body = (await ReviewSamples.BodyAsync(_client)).Set("thingId", other);
        var review = await _client.CreateAsync(ReviewSamples.Path, body);
        return ($"{ThingSamples.Path}/{other}", $"{ReviewSamples.Path}/{review.Id()}");
    }

    [Theory]
    [InlineData("slug")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await ReviewSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(ReviewSamples.Path, body);
        var other = (await ReviewSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, ReviewSamples.Path, other)).ProblemAsync(409)).Names(field);

        var review = await ReviewSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ReviewSamples.Path}/{review.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
