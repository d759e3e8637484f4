using System.Net;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Who may do what with things whose name is as long as allowed.</summary>
[Collection(nameof(ThingsWhoseNameIsAsLongAsAllowedCollection))]
public sealed class ThingsWhoseNameIsAsLongAsAllowedAccessTests(SyncWithARatherLongNameToCarryOnApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(AnItemWhoseNameIsAsLongAsAllowedSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{AnItemWhoseNameIsAsLongAsAllowedSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("things-whose-name-is-as-long-as-allowed:read");
        var writer = app.As("things-whose-name-is-as-long-as-allowed:write");
        var body = await AnItemWhoseNameIsAsLongAsAllowedSamples.BodyAsync(_admin);
        var path = $"{AnItemWhoseNameIsAsLongAsAllowedSamples.Path}/{(await AnItemWhoseNameIsAsLongAsAllowedSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(AnItemWhoseNameIsAsLongAsAllowedSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, AnItemWhoseNameIsAsLongAsAllowedSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
