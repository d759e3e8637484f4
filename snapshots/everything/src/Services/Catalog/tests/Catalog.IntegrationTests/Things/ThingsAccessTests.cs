using System.Net;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Who may do what with things.</summary>
[Collection(nameof(ThingsCollection))]
public sealed class ThingsAccessTests(CatalogApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(ThingSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{ThingSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("things:read");
        var writer = app.As("things:write");
        var body = await ThingSamples.BodyAsync(_admin);
        var path = $"{ThingSamples.Path}/{(await ThingSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(ThingSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, ThingSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
