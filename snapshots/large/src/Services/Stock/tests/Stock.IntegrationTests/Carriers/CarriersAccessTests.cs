using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with carriers.</summary>
[Collection(nameof(CarriersCollection))]
public sealed class CarriersAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(CarrierSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{CarrierSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("carriers:read");
        var writer = app.As("carriers:write");
        var body = await CarrierSamples.BodyAsync(_admin);
        var path = $"{CarrierSamples.Path}/{(await CarrierSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(CarrierSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, CarrierSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
