using System.Net;

namespace {{ service.namespace }}.IntegrationTests;

/// <summary>Who may do what with {{ resource.plural.words }}.</summary>
[Collection(nameof({{ resource.plural.pascal }}Collection))]
public sealed class {{ resource.plural.pascal }}AccessTests({{ service.name.pascal }}App app)
{
    private readonly HttpClient _admin = app.Admin();
{% if resource.public %}
    [Fact]
    public async Task Anybody_reads_but_nobody_without_a_token_writes()
    {
        var anybody = app.CreateClient();
        var {{ resource.var }} = await {{ resource.name.pascal }}Samples.CreateAsync(_admin);

        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync($"{ {{- resource.name.pascal }}Samples.Path}/{ {{- resource.var }}.Id()}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync({{ resource.name.pascal }}Samples.Path)).StatusCode);
        await (await anybody.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, await {{ resource.name.pascal }}Samples.BodyAsync(_admin))).ProblemAsync(401);
        await (await anybody.DeleteAsync($"{ {{- resource.name.pascal }}Samples.Path}/{ {{- resource.var }}.Id()}")).ProblemAsync(401);
    }
{% else %}
    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var anybody = app.CreateClient();

        await (await anybody.GetAsync({{ resource.name.pascal }}Samples.Path)).ProblemAsync(401);
        await (await anybody.GetAsync($"{ {{- resource.name.pascal }}Samples.Path}/{Guid.NewGuid()}")).ProblemAsync(401);
    }
{% endif %}
    [Fact]
    public async Task A_scope_opens_only_its_door()
    {
        var reader = app.As("{{ resource.plural.kebab }}:read");
        var writer = app.As("{{ resource.plural.kebab }}:write");
        var body = await {{ resource.name.pascal }}Samples.BodyAsync(_admin);
        var path = $"{ {{- resource.name.pascal }}Samples.Path}/{(await {{ resource.name.pascal }}Samples.CreateAsync(_admin)).Id()}";

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync({{ resource.name.pascal }}Samples.Path)).StatusCode);
        await (await reader.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, body)).ProblemAsync(403);
        await (await reader.ReplaceAsync(path, body, "*")).ProblemAsync(403);
        await (await writer.DeleteAsync(path)).ProblemAsync(403);
{%- if not resource.public %}
        await (await writer.GetAsync(path)).ProblemAsync(403);
{%- endif %}
    }
{% if resource.owner %}
    [Fact]
    public async Task What_somebody_else_owns_cannot_be_changed()
    {
        var (alice, bob) = (app.Person("alice"), app.Person("bob"));
        var path = $"{ {{- resource.name.pascal }}Samples.Path}/{(await {{ resource.name.pascal }}Samples.CreateAsync(alice)).Id()}";

        await (await bob.ReplaceAsync(path, await {{ resource.name.pascal }}Samples.BodyAsync(bob), "*")).ProblemAsync(404);

        Assert.Equal(1, (int)(await alice.ReadAsync(path))["version"]!);
        Assert.Equal(HttpStatusCode.OK, (await _admin.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_owner_comes_from_the_token_and_not_from_the_body()
    {
        var bob = app.Person("bob");

        Assert.Equal("bob", (string)(await {{ resource.name.pascal }}Samples.CreateAsync(bob))["ownerId"]!);
        await (await bob.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, (await {{ resource.name.pascal }}Samples.BodyAsync(bob)).Set("ownerId", "alice"))).ProblemAsync(400);
    }
{% endif %}
{%- if resource.private %}
    [Fact]
    public async Task What_somebody_else_owns_is_not_there()
    {
        var (alice, bob) = (app.Person("alice"), app.Person("bob"));
        var id = (await {{ resource.name.pascal }}Samples.CreateAsync(alice)).Id();
        var path = $"{ {{- resource.name.pascal }}Samples.Path}/{id}";

        await (await bob.GetAsync(path)).ProblemAsync(404);
        await (await bob.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", "*"))).ProblemAsync(404);
        Assert.DoesNotContain(id, (await bob.AllAsync({{ resource.name.pascal }}Samples.Path, "limit=100")).Select(item => item.Id()));
        Assert.Contains(id, (await alice.AllAsync({{ resource.name.pascal }}Samples.Path, "limit=100")).Select(item => item.Id()));
        Assert.Contains(id, (await _admin.AllAsync({{ resource.name.pascal }}Samples.Path, "limit=100")).Select(item => item.Id()));
    }
{% endif %}
}
