using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with bins.</summary>
[Collection(nameof(BinsCollection))]
public sealed class BinsAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(BinSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{BinSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("bins:read");
        var writer = app.As("bins:write");
        var body = await BinSamples.BodyAsync(_admin);
        var path = $"{BinSamples.Path}/{(await BinSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(BinSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, BinSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
