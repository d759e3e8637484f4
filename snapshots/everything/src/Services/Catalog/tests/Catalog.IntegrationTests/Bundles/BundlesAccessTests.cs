using System.Net;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Who may do what with bundles.</summary>
[Collection(nameof(BundlesCollection))]
public sealed class BundlesAccessTests(CatalogApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(BundleSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{BundleSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("bundles:read");
        var writer = app.As("bundles:write");
        var body = await BundleSamples.BodyAsync(_admin);
        var path = $"{BundleSamples.Path}/{(await BundleSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(BundleSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, BundleSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
