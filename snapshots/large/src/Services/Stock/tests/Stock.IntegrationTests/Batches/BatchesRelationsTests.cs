using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>What batches refer to, and what they must not share.</summary>
[Collection(nameof(BatchesCollection))]
public sealed class BatchesRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Product_must_be_there()
    {
        var body = (await BatchSamples.BodyAsync(_client)).Set("productId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, BatchSamples.Path, body)).ProblemAsync(422)).Names("productId");

        var batch = await BatchSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{BatchSamples.Path}/{batch.Id()}", body, "*")).ProblemAsync(422)).Names("productId");
    }

    [Fact]
    public async Task Product_stays_while_it_is_needed()
    {
        var (other, path) = await NewProductAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewProductAsync()
    {
        var other = (await ProductSamples.CreateAsync(_client)).Id();
        var body = (await BatchSamples.BodyAsync(_client)).Set("productId", other);
        var batch = await _client.CreateAsync(BatchSamples.Path, body);
        return ($"{ProductSamples.Path}/{other}", $"{BatchSamples.Path}/{batch.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await BatchSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(BatchSamples.Path, body);
        var other = (await BatchSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, BatchSamples.Path, other)).ProblemAsync(409)).Names(field);

        var batch = await BatchSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{BatchSamples.Path}/{batch.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
