using System.Net;

namespace Store.Catalog.IntegrationTests;

/// <summary>Who may do what with brands.</summary>
[Collection(nameof(BrandsCollection))]
public sealed class BrandsAccessTests(CatalogApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(BrandSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{BrandSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("brands:read");
        var writer = app.As("brands:write");
        var body = await BrandSamples.BodyAsync(_admin);
        var path = $"{BrandSamples.Path}/{(await BrandSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(BrandSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, BrandSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
