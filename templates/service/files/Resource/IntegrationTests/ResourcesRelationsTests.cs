{%- if resource.relations -%}
using System.Net;
{% endif -%}
{%- if resource.links -%}
using System.Text.Json.Nodes;
{% endif %}
namespace {{ service.namespace }}.IntegrationTests;

/// <summary>What {{ resource.plural.words }} refer to, and what they must not share.</summary>
[Collection(nameof({{ resource.plural.pascal }}Collection))]
public sealed class {{ resource.plural.pascal }}RelationsTests({{ service.name.pascal }}App app)
{
    private readonly HttpClient _client = app.Admin();
{% for relation in resource.relations %}
    [Fact]
    public async Task {{ relation.test }}_must_be_there()
    {
        var body = (await {{ resource.name.pascal }}Samples.BodyAsync(_client)).Set("{{ relation.path }}", {% if relation.many %}new JsonArray(Guid.NewGuid()){% else %}Guid.NewGuid(){% endif %});

        (await (await _client.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, body)).ProblemAsync(422)).Names("{{ relation.path }}");

        var {{ resource.var }} = await {{ resource.name.pascal }}Samples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ {{- resource.name.pascal }}Samples.Path}/{ {{- resource.var }}.Id()}", body, "*")).ProblemAsync(422)).Names("{{ relation.path }}");
    }
{% if relation.owned %}
    [Fact]
    public async Task {{ relation.test }}_must_be_ones_own()
    {
        var (mine, theirs) = (app.Person("somebody"), app.Person("somebody else"));
        var body = await {{ resource.name.pascal }}Samples.BodyAsync(mine);
        var other = (await {{ relation.pascal }}Samples.CreateAsync(theirs)).Id();

        (await (await mine.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, body.Set("{{ relation.path }}", {% if relation.many %}new JsonArray(other){% else %}other{% endif %}))).ProblemAsync(422)).Names("{{ relation.path }}");
    }
{% endif %}
    [Fact]
{%- if relation.on_delete == "Restrict" %}
    public async Task {{ relation.test }}_stays_while_it_is_needed()
    {
        var (other, path) = await New{{ relation.test }}Async();

        await (await _client.DeleteAsync(other)).ProblemAsync(409);

        await _client.DeleteAsync(path);
        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);
    }
{%- elif relation.on_delete == "Cascade" and not relation.child %}
    public async Task {{ relation.test }}_takes_it_along()
    {
        var (other, path) = await New{{ relation.test }}Async();

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);

        await (await _client.GetAsync(path)).ProblemAsync(404);
    }
{%- else %}
    public async Task {{ relation.test }}_goes_and_the_tag_tells()
    {
        var (other, path) = await New{{ relation.test }}Async();
        var before = await _client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, (await _client.DeleteAsync(other)).StatusCode);

        var after = await _client.GetAsync(path);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
{%- if relation.on_delete == "SetNull" %}
        Assert.Null((await after.JsonAsync()).At("{{ relation.path }}"));
{%- endif %}
        await (await _client.ReplaceAsync(path, await {{ resource.name.pascal }}Samples.BodyAsync(_client), $"{before.Headers.ETag}")).ProblemAsync(412);
    }
{%- endif %}

    private async Task<(string Other, string Path)> New{{ relation.test }}Async()
    {
        var other = (await {{ relation.pascal }}Samples.CreateAsync(_client)).Id();
        var body = (await {{ resource.name.pascal }}Samples.BodyAsync(_client)).Set("{{ relation.path }}", {% if relation.many %}new JsonArray(other){% else %}other{% endif %});
        var {{ resource.var }} = await _client.CreateAsync({{ resource.name.pascal }}Samples.Path, body);
        return ($"{ {{- relation.pascal }}Samples.Path}/{other}", $"{ {{- resource.name.pascal }}Samples.Path}/{ {{- resource.var }}.Id()}");
    }
{% endfor %}
{%- if resource.unique_paths %}
    [Theory]
{%- for path in resource.unique_paths %}
    [InlineData("{{ path }}")]
{%- endfor %}
    public async Task What_must_be_unique_is_taken_once(string field)
    {
        var body = await {{ resource.name.pascal }}Samples.BodyAsync(_client);
        var taken = body.At(field)!;
        await _client.CreateAsync({{ resource.name.pascal }}Samples.Path, body);
        var other = (await {{ resource.name.pascal }}Samples.BodyAsync(_client)).Set(field, taken.DeepClone());

        (await (await _client.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, other)).ProblemAsync(409)).Names(field);

        var {{ resource.var }} = await {{ resource.name.pascal }}Samples.CreateAsync(_client);
        (await (await _client.ReplaceAsync($"{ {{- resource.name.pascal }}Samples.Path}/{ {{- resource.var }}.Id()}", other, "*")).ProblemAsync(409)).Names(field);
    }
{% endif %}
}
