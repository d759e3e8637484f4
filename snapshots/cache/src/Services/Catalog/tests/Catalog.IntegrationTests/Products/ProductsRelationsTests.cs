using System.Net;

namespace Store.Catalog.IntegrationTests;

/// <summary>What products refer to, and what they must not share.</summary>
[Collection(nameof(ProductsCollection))]
public sealed class ProductsRelationsTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Brand_must_be_there()
    {
        var body = (await ProductSamples.BodyAsync(_client)).Set("brandId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ProductSamples.Path, body)).ProblemAsync(422)).Names("brandId");

        var product = await ProductSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ProductSamples.Path}/{product.Id()}", body, "*")).ProblemAsync(422)).Names("brandId");
    }

    [Fact]
    public async Task Brand_goes_and_the_tag_tells()
    {
        var (other, path) = await NewBrandAsync();
        var before = await _client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);

        var after = await _client.GetAsync(path);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Null((await after.JsonAsync()).At("brandId"));
        await (await _client.ReplaceAsync(path, await ProductSamples.BodyAsync(_client), $"{before.Headers.ETag}")).ProblemAsync(412);
    }

    private async Task<(string Other, string Path)> NewBrandAsync()
    {
        var other = (await BrandSamples.CreateAsync(_client)).Id();
        var body = (await ProductSamples.BodyAsync(_client)).Set("brandId", other);
        var product = await _client.CreateAsync(ProductSamples.Path, body);
        return ($"{BrandSamples.Path}/{other}", $"{ProductSamples.Path}/{product.Id()}");
    }
}
