using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>What aisles refer to, and what they must not share.</summary>
[Collection(nameof(AislesCollection))]
public sealed class AislesRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Warehouse_must_be_there()
    {
        var body = (await AisleSamples.BodyAsync(_client)).Set("warehouseId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, AisleSamples.Path, body)).ProblemAsync(422)).Names("warehouseId");

        var aisle = await AisleSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{AisleSamples.Path}/{aisle.Id()}", body, "*")).ProblemAsync(422)).Names("warehouseId");
    }

    [Fact]
    public async Task Warehouse_stays_while_it_is_needed()
    {
        var (other, path) = await NewWarehouseAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewWarehouseAsync()
    {
        var other = (await WarehouseSamples.CreateAsync(_client)).Id();
        var body = (await AisleSamples.BodyAsync(_client)).Set("warehouseId", other);
        var aisle = await _client.CreateAsync(AisleSamples.Path, body);
        return ($"{WarehouseSamples.Path}/{other}", $"{AisleSamples.Path}/{aisle.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await AisleSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(AisleSamples.Path, body);
        var other = (await AisleSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, AisleSamples.Path, other)).ProblemAsync(409)).Names(field);

        var aisle = await AisleSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{AisleSamples.Path}/{aisle.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
