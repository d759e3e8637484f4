using System.Net;

namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>What things whose name is as long as allowed refer to, and what they must not share.</summary>
[Collection(nameof(ThingsWhoseNameIsAsLongAsAllowedCollection))]
public sealed class ThingsWhoseNameIsAsLongAsAllowedRelationsTests(SyncWithARatherLongNameToCarryOnApp app)
{
    private readonly HttpClient _client = app.Admin();

    [Fact]
    public async Task Record_must_be_there()
    {
        var body = (await AnItemWhoseNameIsAsLongAsAllowedSamples.BodyAsync(_client)).Set("recordId", Guid.NewGuid());

        (await (await _client.SendAsync(HttpMethod.Post, AnItemWhoseNameIsAsLongAsAllowedSamples.Path, body)).ProblemAsync(422)).Names("recordId");

        var anItemWhoseNameIsAsLongAsAllowed = await AnItemWhoseNameIsAsLongAsAllowedSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{AnItemWhoseNameIsAsLongAsAllowedSamples.Path}/{anItemWhoseNameIsAsLongAsAllowed.Id()}", body, "*")).ProblemAsync(422)).Names("recordId");
    }

    [Fact]
    public async Task Record_stays_while_it_is_needed()
    {
        var (other, path) = await NewRecordAsync();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }

    private async Task<(string Other, string Path)> NewRecordAsync()
    {
        var other = (await RecordSamples.CreateAsync(_client)).Id();
        var body = (await AnItemWhoseNameIsAsLongAsAllowedSamples.BodyAsync(_client)).Set("recordId", other);
        var anItemWhoseNameIsAsLongAsAllowed = await _client.CreateAsync(AnItemWhoseNameIsAsLongAsAllowedSamples.Path, body);
        return ($"{RecordSamples.Path}/{other}", $"{AnItemWhoseNameIsAsLongAsAllowedSamples.Path}/{anItemWhoseNameIsAsLongAsAllowed.Id()}");
    }

    [Theory]
    [InlineData("anIdentifierOfExactlyFortyCharLong")]
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await AnItemWhoseNameIsAsLongAsAllowedSamples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync(AnItemWhoseNameIsAsLongAsAllowedSamples.Path, body);
        var other = (await AnItemWhoseNameIsAsLongAsAllowedSamples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, AnItemWhoseNameIsAsLongAsAllowedSamples.Path, other)).ProblemAsync(409)).Names(field);

        var anItemWhoseNameIsAsLongAsAllowed = await AnItemWhoseNameIsAsLongAsAllowedSamples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{AnItemWhoseNameIsAsLongAsAllowedSamples.Path}/{anItemWhoseNameIsAsLongAsAllowed.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
}
