namespace Depot.Stock.IntegrationTests;

/// <summary>What carriers refer to, and what they must not share.</summary>
[Collection(nameof(CarriersCollection))]
public sealed class CarriersRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await CarrierSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(CarrierSamples.Path, body);
        var other = (await CarrierSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, CarrierSamples.Path, other)).ProblemAsync(409)).Names(field);

        var carrier = await CarrierSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{CarrierSamples.Path}/{carrier.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
