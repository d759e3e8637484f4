using System.Net;

namespace Store.Catalog.IntegrationTests;

/// <summary>Who may do what with products.</summary>
[Collection(nameof(ProductsCollection))]
public sealed class ProductsAccessTests(CatalogApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(ProductSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{ProductSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("products:read");
        var writer = app.As("products:write");
        var body = await ProductSamples.BodyAsync(_admin);
        var path = $"{ProductSamples.Path}/{(await ProductSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(ProductSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, ProductSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
