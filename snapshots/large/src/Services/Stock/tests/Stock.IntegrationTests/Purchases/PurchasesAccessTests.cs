using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with purchases.</summary>
[Collection(nameof(PurchasesCollection))]
public sealed class PurchasesAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(PurchaseSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{PurchaseSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("purchases:read");
        var writer = app.As("purchases:write");
        var body = await PurchaseSamples.BodyAsync(_admin);
        var path = $"{PurchaseSamples.Path}/{(await PurchaseSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(PurchaseSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, PurchaseSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
