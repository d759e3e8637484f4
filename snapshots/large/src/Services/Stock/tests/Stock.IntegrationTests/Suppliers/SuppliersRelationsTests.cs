namespace Depot.Stock.IntegrationTests;

/// <summary>What suppliers refer to, and what they must not share.</summary>
[Collection(nameof(SuppliersCollection))]
public sealed class SuppliersRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await SupplierSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(SupplierSamples.Path, body);
        var other = (await SupplierSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, SupplierSamples.Path, other)).ProblemAsync(409)).Names(field);

        var supplier = await SupplierSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{SupplierSamples.Path}/{supplier.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
