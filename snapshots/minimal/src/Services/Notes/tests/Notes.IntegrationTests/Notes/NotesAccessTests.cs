using System.Net;

namespace Desk.Notes.IntegrationTests;

/// <summary>Who may do what with notes.</summary>
[Collection(nameof(NotesCollection))]
public sealed class NotesAccessTests(NotesApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(NoteSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{NoteSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("notes:read");
        var writer = app.As("notes:write");
        var body = await NoteSamples.BodyAsync(_admin);
        var path = $"{NoteSamples.Path}/{(await NoteSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(NoteSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, NoteSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
