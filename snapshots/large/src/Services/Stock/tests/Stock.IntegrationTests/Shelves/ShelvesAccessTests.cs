using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with shelves.</summary>
[Collection(nameof(ShelvesCollection))]
public sealed class ShelvesAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(ShelfSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{ShelfSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("shelves:read");
        var writer = app.As("shelves:write");
        var body = await ShelfSamples.BodyAsync(_admin);
        var path = $"{ShelfSamples.Path}/{(await ShelfSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(ShelfSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, ShelfSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
