namespace Everything.Catalog.IntegrationTests;

/// <summary>What tags refer to, and what they must not share.</summary>
[Collection(nameof(TagsCollection))]
public sealed class TagsRelationsTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
    [InlineData("label")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await TagSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(TagSamples.Path, body);
        var other = (await TagSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, TagSamples.Path, other)).ProblemAsync(409)).Names(field);

        var theTag = await TagSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{TagSamples.Path}/{theTag.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
