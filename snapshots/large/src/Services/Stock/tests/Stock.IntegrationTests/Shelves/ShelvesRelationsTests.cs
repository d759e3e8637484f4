using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>What shelves refer to, and what they must not share.</summary>
[Collection(nameof(ShelvesCollection))]
public sealed class ShelvesRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Aisle_must_be_there()
    {
        var body = (await ShelfSamples.BodyAsync(_client)).Set("aisleId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ShelfSamples.Path, body)).ProblemAsync(422)).Names("aisleId");

        var shelf = await ShelfSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ShelfSamples.Path}/{shelf.Id()}", body, "*")).ProblemAsync(422)).Names("aisleId");
    }

    [Fact]
    public async Task Aisle_stays_while_it_is_needed()
    {
        var (other, path) = await NewAisleAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewAisleAsync()
    {
        var other = (await AisleSamples.CreateAsync(_client)).Id();
        var body = (await ShelfSamples.BodyAsync(_client)).Set("aisleId", other);
        var shelf = await _client.CreateAsync(ShelfSamples.Path, body);
        return ($"{AisleSamples.Path}/{other}", $"{ShelfSamples.Path}/{shelf.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await ShelfSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(ShelfSamples.Path, body);
        var other = (await ShelfSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, ShelfSamples.Path, other)).ProblemAsync(409)).Names(field);

        var shelf = await ShelfSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ShelfSamples.Path}/{shelf.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
