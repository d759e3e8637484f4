using System.Net;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Who may do what with categories.</summary>
[Collection(nameof(CategoriesCollection))]
public sealed class CategoriesAccessTests(CatalogApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(CategorySamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{CategorySamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("categories:read");
        var writer = app.As("categories:write");
        var body = await CategorySamples.BodyAsync(_admin);
        var path = $"{CategorySamples.Path}/{(await CategorySamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(CategorySamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, CategorySamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
