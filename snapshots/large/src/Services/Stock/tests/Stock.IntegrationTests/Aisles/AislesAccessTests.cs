using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with aisles.</summary>
[Collection(nameof(AislesCollection))]
public sealed class AislesAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(AisleSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{AisleSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("aisles:read");
        var writer = app.As("aisles:write");
        var body = await AisleSamples.BodyAsync(_admin);
        var path = $"{AisleSamples.Path}/{(await AisleSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(AisleSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, AisleSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
