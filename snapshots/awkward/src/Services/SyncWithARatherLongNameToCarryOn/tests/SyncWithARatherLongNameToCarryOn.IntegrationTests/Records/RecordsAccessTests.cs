using System.Net;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Who may do what with records.</summary>
[Collection(nameof(RecordsCollection))]
public sealed class RecordsAccessTests(SyncWithARatherLongNameToCarryOnApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(RecordSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{RecordSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("records:read");
        var writer = app.As("records:write");
        var body = await RecordSamples.BodyAsync(_admin);
        var path = $"{RecordSamples.Path}/{(await RecordSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(RecordSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, RecordSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
