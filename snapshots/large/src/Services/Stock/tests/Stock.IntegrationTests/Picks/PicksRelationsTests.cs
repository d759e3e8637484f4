using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>What picks refer to, and what they must not share.</summary>
[Collection(nameof(PicksCollection))]
public sealed class PicksRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Bin_must_be_there()
    {
        var body = (await PickSamples.BodyAsync(_client)).Set("binId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, PickSamples.Path, body)).ProblemAsync(422)).Names("binId");

        var pick = await PickSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{PickSamples.Path}/{pick.Id()}", body, "*")).ProblemAsync(422)).Names("binId");
    }

    [Fact]
    public async Task Bin_stays_while_it_is_needed()
    {
        var (other, path) = await NewBinAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewBinAsync()
    {
        var other = (await BinSamples.CreateAsync(_client)).Id();
        var body = (await PickSamples.BodyAsync(_client)).Set("binId", other);
        var pick = await _client.CreateAsync(PickSamples.Path, body);
        return ($"{BinSamples.Path}/{other}", $"{PickSamples.Path}/{pick.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await PickSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(PickSamples.Path, body);
        var other = (await PickSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, PickSamples.Path, other)).ProblemAsync(409)).Names(field);

        var pick = await PickSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{PickSamples.Path}/{pick.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
