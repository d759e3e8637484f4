using System.Net;

namespace Everything.Catalog.IntegrationTests;

/// <summary>What categories refer to, and what they must not share.</summary>
[Collection(nameof(CategoriesCollection))]
public sealed class CategoriesRelationsTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Above_must_be_there()
    {
        var body = (await CategorySamples.BodyAsync(_client)).Set("aboveId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, CategorySamples.Path, body)).ProblemAsync(422)).Names("aboveId");

        var category = await CategorySamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{CategorySamples.Path}/{category.Id()}", body, "*")).ProblemAsync(422)).Names("aboveId");
    }

    [Fact]
    public async Task Above_goes_and_the_tag_tells()
    {
        var (other, path) = await NewAboveAsync();
        var before = await _client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);

        var after = await _client.GetAsync(path);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Null((await after.JsonAsync()).At("aboveId"));
        await (await _client.ReplaceAsync(path, await CategorySamples.BodyAsync(_client), $"{before.Headers.ETag}")).ProblemAsync(412);
    }

    private async Task<(string Other, string Path)> NewAboveAsync()
    {
        var other = (await CategorySamples.CreateAsync(_client)).Id();
        var body = (await CategorySamples.BodyAsync(_client)).Set("aboveId", other);
        var category = await _client.CreateAsync(CategorySamples.Path, body);
        return ($"{CategorySamples.Path}/{other}", $"{CategorySamples.Path}/{category.Id()}");
    }

    [Theory]
    [InlineData("code")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await CategorySamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(CategorySamples.Path, body);
        var other = (await CategorySamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, CategorySamples.Path, other)).ProblemAsync(409)).Names(field);

        var category = await CategorySamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{CategorySamples.Path}/{category.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
