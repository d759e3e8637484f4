using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with shipments.</summary>
[Collection(nameof(ShipmentsCollection))]
public sealed class ShipmentsAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(ShipmentSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{ShipmentSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("shipments:read");
        var writer = app.As("shipments:write");
        var body = await ShipmentSamples.BodyAsync(_admin);
        var path = $"{ShipmentSamples.Path}/{(await ShipmentSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(ShipmentSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, ShipmentSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
