using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with warehouses.</summary>
[Collection(nameof(WarehousesCollection))]
public sealed class WarehousesAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(WarehouseSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{WarehouseSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("warehouses:read");
        var writer = app.As("warehouses:write");
        var body = await WarehouseSamples.BodyAsync(_admin);
        var path = $"{WarehouseSamples.Path}/{(await WarehouseSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(WarehouseSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, WarehouseSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
