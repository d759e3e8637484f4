using System.Net;
using System.Text.Json.Nodes;

namespace Everything.Catalog.IntegrationTests;

/// <summary>What things refer to, and what they must not share.</summary>
[Collection(nameof(ThingsCollection))]
public sealed class ThingsRelationsTests(CatalogApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Category_must_be_there()
    {
        var body = (await ThingSamples.BodyAsync(_client)).Set("categoryId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, body)).ProblemAsync(422)).Names("categoryId");

        var thing = await ThingSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ThingSamples.Path}/{thing.Id()}", body, "*")).ProblemAsync(422)).Names("categoryId");
    }

    [Fact]
    public async Task Category_stays_while_it_is_needed()
    {
        var (other, path) = await NewCategoryAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewCategoryAsync()
    {
        var other = (await CategorySamples.CreateAsync(_client)).Id();
        var body = (await ThingSamples.BodyAsync(_client)).Set("categoryId", other);
        var thing = await _client.CreateAsync(ThingSamples.Path, body);
        return ($"{CategorySamples.Path}/{other}", $"{ThingSamples.Path}/{thing.Id()}");
    }

    [Fact]
    public async Task Supplier_must_be_there()
    {
        var body = (await ThingSamples.BodyAsync(_client)).Set("supplierId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, body)).ProblemAsync(422)).Names("supplierId");

        var thing = await ThingSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ThingSamples.Path}/{thing.Id()}", body, "*")).ProblemAsync(422)).Names("supplierId");
    }

    [Fact]
    public async Task Supplier_goes_and_the_tag_tells()
    {
        var (other, path) = await NewSupplierAsync();
        var before = await _client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);

        var after = await _client.GetAsync(path);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Null((await after.JsonAsync()).At("supplierId"));
        await (await _client.ReplaceAsync(path, await ThingSamples.BodyAsync(_client), $"{before.Headers.ETag}")).ProblemAsync(412);
    }

    private async Task<(string Other, string Path)> NewSupplierAsync()
    {
        var other = (await SupplierSamples.CreateAsync(_client)).Id();
        var body = (await ThingSamples.BodyAsync(_client)).Set("supplierId", other);
        var thing = await _client.CreateAsync(ThingSamples.Path, body);
        return ($"{SupplierSamples.Path}/{other}", $"{ThingSamples.Path}/{thing.Id()}");
    }

    [Fact]
    public async Task SourceSupplier_must_be_there()
    {
        var body = (await ThingSamples.BodyAsync(_client)).Set("sources[0].supplierId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, body)).ProblemAsync(422)).Names("sources[0].supplierId");

        var thing = await ThingSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ThingSamples.Path}/{thing.Id()}", body, "*")).ProblemAsync(422)).Names("sources[0].supplierId");
    }

    [Fact]
    public async Task SourceSupplier_stays_while_it_is_needed()
    {
        var (other, path) = await NewSourceSupplierAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewSourceSupplierAsync()
    {
        var other = (await SupplierSamples.CreateAsync(_client)).Id();
        var body = (await ThingSamples.BodyAsync(_client)).Set("sources[0].supplierId", other);
        var thing = await _client.CreateAsync(ThingSamples.Path, body);
        return ($"{SupplierSamples.Path}/{other}", $"{ThingSamples.Path}/{thing.Id()}");
    }

    [Fact]
    public async Task LinkedTag_must_be_there()
    {
        var body = (await ThingSamples.BodyAsync(_client)).Set("tagIds", new JsonArray(Guid.NewGuid()));

        (await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, body)).ProblemAsync(422)).Names("tagIds");

        var thing = await ThingSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ThingSamples.Path}/{thing.Id()}", body, "*")).ProblemAsync(422)).Names("tagIds");
    }

    [Fact]
    public async Task LinkedTag_stays_while_it_is_needed()
    {
        var (other, path) = await NewLinkedTagAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewLinkedTagAsync()
    {
        var other = (await TagSamples.CreateAsync(_client)).Id();
        var body = (await ThingSamples.BodyAsync(_client)).Set("tagIds", new JsonArray(other));
        var thing = await _client.CreateAsync(ThingSamples.Path, body);
        return ($"{TagSamples.Path}/{other}", $"{ThingSamples.Path}/{thing.Id()}");
    }

    [Theory]
    [InlineData("serial")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await ThingSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(ThingSamples.Path, body);
        var other = (await ThingSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, ThingSamples.Path, other)).ProblemAsync(409)).Names(field);

        var thing = await ThingSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ThingSamples.Path}/{thing.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
