using System.Net;
using System.Text.Json.Nodes;

namespace Market.Ledger.IntegrationTests;

[Collection(nameof(EntriesCollection))]
public sealed class EntriesTests(LedgerApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task What_is_created_is_where_its_location_says()
    {
        var body = await EntrySamples.BodyAsync(_client);

        var created = await _client.SendAsync(HttpMethod.Post, EntrySamples.Path, body);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var read = await _client.GetAsync(created.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(created.Headers.ETag, read.Headers.ETag);
        var entry = await read.JsonAsync();
        Assert.True(JsonNode.DeepEquals(await created.JsonAsync(), entry), $"{entry}");
        Assert.All(body, member => Assert.True(JsonNode.DeepEquals(member.Value, entry[member.Key]), member.Key));
        Assert.Equal(1, (int)entry["version"]!);
    }

    [Fact]
    public async Task A_client_that_has_the_version_gets_304()
    {
        var path = await NewAsync();
        var tag = (await _client.GetAsync(path)).Headers.ETag!.ToString();

        var read = await _client.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", $"\"other\", W/{tag}"));

        Assert.Equal(HttpStatusCode.NotModified, read.StatusCode);
    }

    [Fact]
    public async Task Head_is_get_without_the_body()
    {
        var path = await NewAsync();

        var head = await _client.SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((await _client.GetAsync(path)).Headers.ETag, head.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(HttpMethod.Head, EntrySamples.Path)).StatusCode);
    }

    [Fact]
    public async Task Replacing_changes_everything_and_raises_the_version()
    {
        var path = await NewAsync();
        var before = await _client.GetAsync(path);
        var body = await EntrySamples.BodyAsync(_client);

        var replaced = await _client.ReplaceAsync(path, body, before.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.NotEqual(before.Headers.ETag, replaced.Headers.ETag);
        var entry = await _client.ReadAsync(path);
        Assert.True(JsonNode.DeepEquals(await replaced.JsonAsync(), entry), $"{entry}");
        Assert.All(body, member => Assert.True(JsonNode.DeepEquals(member.Value, entry[member.Key]), member.Key));
        Assert.Equal(2, (int)entry["version"]!);
    }

    [Fact]
    public async Task What_is_deleted_is_gone()
    {
        var path = await NewAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(path)).StatusCode);

        await (await _client.GetAsync(path)).ProblemAsync(404);
        await (await _client.DeleteAsync(path)).ProblemAsync(404);
        await (await _client.ReplaceAsync(path, await EntrySamples.BodyAsync(_client), "*")).ProblemAsync(404);
    }

    [Theory]
    [InlineData("settledAt", "null")]
    [InlineData("fee", "null")]
    [InlineData("settled", "false")]
    [InlineData("batch", "null")]
    [InlineData("contact", "null")]
    [InlineData("page", "null")]
    public async Task What_may_be_left_out_has_a_value_then(string field, string expected)
    {
        var body = (await EntrySamples.BodyAsync(_client)).Without(field);

        var entry = await _client.CreateAsync(EntrySamples.Path, body);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), entry[field]), $"{entry[field]}");
    }

    private async Task<string> NewAsync() => $"{EntrySamples.Path}/{(await EntrySamples.CreateAsync(_client)).Id()}";
}
