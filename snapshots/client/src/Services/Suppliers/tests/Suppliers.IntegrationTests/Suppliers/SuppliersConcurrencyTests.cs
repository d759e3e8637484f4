using System.Net;
using System.Text.Json.Nodes;

namespace Shop.Suppliers.IntegrationTests;

/// <summary>Changes that cross each other, and requests that are sent again.</summary>
[Collection(nameof(SuppliersCollection))]
public sealed class SuppliersConcurrencyTests(SuppliersApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Without_a_version_nothing_is_replaced()
    {
        var (path, body, _) = await NewAsync();

        await (await _client.ReplaceAsync(path, body, null)).ProblemAsync(428);
    }

    [Fact]
    public async Task With_an_old_version_nothing_is_replaced_or_deleted()
    {
        var (path, body, tag) = await NewAsync();
        Assert.Equal(HttpStatusCode.OK, (await _client.ReplaceAsync(path, body, tag)).StatusCode);

        await (await _client.ReplaceAsync(path, body, tag)).ProblemAsync(412);
        await (await _client.ReplaceAsync(path, body, "no tag at all")).ProblemAsync(412);
        await (await _client.SendAsync(HttpMethod.Delete, path, null, ("If-Match", tag))).ProblemAsync(412);
        Assert.Equal(2, (int)(await _client.ReadAsync(path))["version"]!);
    }

    [Fact]
    public async Task Of_many_at_once_one_wins()
    {
        var (path, body, tag) = await NewAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _client.ReplaceAsync(path, body, tag)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, (int)(await _client.ReadAsync(path))["version"]!);
    }

    [Fact]
    public async Task The_same_idempotency_key_gives_the_same_answer()
    {
        var body = await SupplierSamples.BodyAsync(_client);
        var key = $"{Guid.NewGuid()}";

        var first = await PostAsync(body, key);
        var second = await PostAsync(body, key);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal((first.Headers.Location, first.Headers.ETag), (second.Headers.Location, second.Headers.ETag));
        Assert.Equal((await first.JsonAsync()).ToJsonString(), (await second.JsonAsync()).ToJsonString());
    }

    [Fact]
    public async Task An_idempotency_key_is_for_one_request_of_one_caller()
    {
        var key = $"{Guid.NewGuid()}";
        var first = await PostAsync(await SupplierSamples.BodyAsync(_client), key);

        await (await PostAsync(await SupplierSamples.BodyAsync(_client), key)).ProblemAsync(422);

        var somebody = app.Person("somebody else");
        var other = await somebody.SendAsync(
            HttpMethod.Post, SupplierSamples.Path, await SupplierSamples.BodyAsync(somebody), ("Idempotency-Key", key));
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
    }

    [Fact]
    public async Task Many_at_once_with_one_idempotency_key_make_one()
    {
        var body = await SupplierSamples.BodyAsync(_client);
        var key = $"{Guid.NewGuid()}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(body, key)));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict));
        Assert.Single(answers.Where(answer => answer.StatusCode == HttpStatusCode.Created).Select(answer => answer.Headers.Location).Distinct());
    }

    private Task<HttpResponseMessage> PostAsync(JsonNode body, string key) =>
        _client.SendAsync(HttpMethod.Post, SupplierSamples.Path, body, ("Idempotency-Key", key));

    private async Task<(string Path, JsonObject Body, string Tag)> NewAsync()
    {
        var body = await SupplierSamples.BodyAsync(_client);
        var created = await _client.SendAsync(HttpMethod.Post, SupplierSamples.Path, body);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return ($"{created.Headers.Location}", body, $"{created.Headers.ETag}");
    }
}
