using System.Net;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>What children refer to, and what they must not share.</summary>
[Collection(nameof(ChildrenCollection))]
public sealed class ChildrenRelationsTests(SyncWithARatherLongNameToCarryOnApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Person_must_be_there()
    {
        var body = (await ChildSamples.BodyAsync(_client)).Set("personId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, ChildSamples.Path, body)).ProblemAsync(422)).Names("personId");

        var child = await ChildSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ChildSamples.Path}/{child.Id()}", body, "*")).ProblemAsync(422)).Names("personId");
    }

    [Fact]
    public async Task Person_takes_it_along()
    {
        var (other, path) = await NewPersonAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);

        await (await _client.GetAsync(path)).ProblemAsync(404);
    }

    private async Task<(string Other, string Path)> NewPersonAsync()
    {
        var other = (await PersonSamples.CreateAsync(_client)).Id();
        var body = (await ChildSamples.BodyAsync(_client)).Set("personId", other);
        var child = await _client.CreateAsync(ChildSamples.Path, body);
        return ($"{PersonSamples.Path}/{other}", $"{ChildSamples.Path}/{child.Id()}");
    }
}
