using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with deliveries.</summary>
[Collection(nameof(DeliveriesCollection))]
public sealed class DeliveriesAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(DeliverySamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{DeliverySamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("deliveries:read");
        var writer = app.As("deliveries:write");
        var body = await DeliverySamples.BodyAsync(_admin);
        var path = $"{DeliverySamples.Path}/{(await DeliverySamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(DeliverySamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, DeliverySamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
