namespace Depot.Stock.IntegrationTests;

/// <summary>What warehouses refer to, and what they must not share.</summary>
[Collection(nameof(WarehousesCollection))]
public sealed class WarehousesRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await WarehouseSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(WarehouseSamples.Path, body);
        var other = (await WarehouseSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, WarehouseSamples.Path, other)).ProblemAsync(409)).Names(field);

        var warehouse = await WarehouseSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{WarehouseSamples.Path}/{warehouse.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
