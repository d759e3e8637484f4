namespace Store.Catalog.IntegrationTests;

/// <summary>What brands refer to, and what they must not share.</summary>
[Collection(nameof(BrandsCollection))]
public sealed class BrandsRelationsTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("name")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await BrandSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(BrandSamples.Path, body);
        var other = (await BrandSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, BrandSamples.Path, other)).ProblemAsync(409)).Names(field);

        var brand = await BrandSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{BrandSamples.Path}/{brand.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
