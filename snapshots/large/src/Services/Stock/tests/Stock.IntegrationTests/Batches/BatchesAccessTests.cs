using System.Net;

namespace Depot.Stock.IntegrationTests;

/// <summary>Who may do what with batches.</summary>
[Collection(nameof(BatchesCollection))]
public sealed class BatchesAccessTests(StockApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(BatchSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{BatchSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("batches:read");
        var writer = app.As("batches:write");
        var body = await BatchSamples.BodyAsync(_admin);
        var path = $"{BatchSamples.Path}/{(await BatchSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(BatchSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, BatchSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
