using System.Net;

namespace Everything.Catalog.IntegrationTests;

/// <summary>Who may do what with tags.</summary>
[Collection(nameof(TagsCollection))]
public sealed class TagsAccessTests(CatalogApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Anybody_reads_but_nobody_without_a_token_writes()
    {
        var anybody = app.CreateClient();
        var theTag = await TagSamples.CreateAsync(_admin);

        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync($"{TagSamples.Path}/{theTag.Id()}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync(TagSamples.Path)).StatusCode);
        await (await anybody.SendAsync(HttpMethod.Post, TagSamples.Path, await TagSamples.BodyAsync(_admin))).ProblemAsync(401);
        await (await anybody.DeleteAsync($"{TagSamples.Path}/{theTag.Id()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("tags:read");
        var writer = app.As("tags:write");
        var body = await TagSamples.BodyAsync(_admin);
        var path = $"{TagSamples.Path}/{(await TagSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(TagSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, TagSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
    }
}
