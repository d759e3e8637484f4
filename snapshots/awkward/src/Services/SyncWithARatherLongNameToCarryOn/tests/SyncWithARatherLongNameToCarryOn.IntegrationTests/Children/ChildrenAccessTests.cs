using System.Net;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Who may do what with children.</summary>
[Collection(nameof(ChildrenCollection))]
public sealed class ChildrenAccessTests(SyncWithARatherLongNameToCarryOnApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(ChildSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{ChildSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("children:read");
        var writer = app.As("children:write");
        var body = await ChildSamples.BodyAsync(_admin);
        var path = $"{ChildSamples.Path}/{(await ChildSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(ChildSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, ChildSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
