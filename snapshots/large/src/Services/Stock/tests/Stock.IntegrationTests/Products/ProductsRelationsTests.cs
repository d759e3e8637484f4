namespace Depot.Stock.IntegrationTests;

/// <summary>What products refer to, and what they must not share.</summary>
[Collection(nameof(ProductsCollection))]
public sealed class ProductsRelationsTests(StockApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await ProductSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(ProductSamples.Path, body);
        var other = (await ProductSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, ProductSamples.Path, other)).ProblemAsync(409)).Names(field);

        var product = await ProductSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ProductSamples.Path}/{product.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
