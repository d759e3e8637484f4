using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>What bins refer to, and what they must not share.</summary>
[Collection(nameof(BinsCollection))]
public sealed class BinsRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Shelf_must_be_there()
    {
        var body = (await BinSamples.BodyAsync(_client)).Set("shelfId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, BinSamples.Path, body)).ProblemAsync(422)).Names("shelfId");

        var bin = await BinSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{BinSamples.Path}/{bin.Id()}", body, "*")).ProblemAsync(422)).Names("shelfId");
    }

    [Fact]
    public async Task Shelf_stays_while_it_is_needed()
    {
        var (other, path) = await NewShelfAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewShelfAsync()
    {
        var other = (await ShelfSamples.CreateAsync(_client)).Id();
        var body = (await BinSamples.BodyAsync(_client)).Set("shelfId", other);
        var bin = await _client.CreateAsync(BinSamples.Path, body);
        return ($"{ShelfSamples.Path}/{other}", $"{BinSamples.Path}/{bin.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await BinSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(BinSamples.Path, body);
        var other = (await BinSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, BinSamples.Path, other)).ProblemAsync(409)).Names(field);

        var bin = await BinSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{BinSamples.Path}/{bin.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
