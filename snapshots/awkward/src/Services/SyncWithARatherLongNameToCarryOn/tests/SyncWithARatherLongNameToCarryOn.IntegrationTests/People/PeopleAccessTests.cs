using System.Net;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Who may do what with people.</summary>
[Collection(nameof(PeopleCollection))]
public sealed class PeopleAccessTests(SyncWithARatherLongNameToCarryOnApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(PersonSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{PersonSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("people:read");
        var writer = app.As("people:write");
        var body = await PersonSamples.BodyAsync(_admin);
        var path = $"{PersonSamples.Path}/{(await PersonSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(PersonSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, PersonSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
