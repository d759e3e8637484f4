using System.Net;

namespace Library.Lending.IntegrationTests;

/// <summary>Who may do what with books.</summary>
[Collection(nameof(BooksCollection))]
public sealed class BooksAccessTests(LendingApp app)
{
    private readonly HttpClient _admin = app.Admin();

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync(BookSamples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{BookSamples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }

    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("books:read");
        var writer = app.As("books:write");
        var body = await BookSamples.BodyAsync(_admin);
        var path = $"{BookSamples.Path}/{(await BookSamples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(BookSamples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, BookSamples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
        await (await writer.GetAsync(path)).ProblemAsync(403);
    }
}
