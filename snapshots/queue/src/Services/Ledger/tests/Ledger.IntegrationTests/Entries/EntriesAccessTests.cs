using System.Net;

namespace Market.Ledger.IntegrationTests;

/// <summary>Who may do what with entries.</summary>
[Collection(nameof(EntriesCollection))]
public sealed class EntriesAccessTests(LedgerApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(EntrySamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{EntrySamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("entries:read");
        var writer = app.As("entries:write");
        var body = await EntrySamples.BodyAsync(_admin);
        var path = $"{EntrySamples.Path}/{(await EntrySamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(EntrySamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, EntrySamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
