namespace Library.Lending.IntegrationTests;

/// <summary>What books refer to, and what they must not share.</summary>
[Collection(nameof(BooksCollection))]
public sealed class BooksRelationsTests(LendingApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("isbn")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await BookSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(BookSamples.Path, body);
        var other = (await BookSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, BookSamples.Path, other)).ProblemAsync(409)).Names(field);

        var book = await BookSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{BookSamples.Path}/{book.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
