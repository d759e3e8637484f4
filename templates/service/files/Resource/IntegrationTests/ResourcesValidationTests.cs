using System.Net;
{%- if resource.children %}
using System.Text.Json.Nodes;
{%- endif %}

namespace {{ service.namespace }}.IntegrationTests;

/// <summary>What breaks a rule is refused, by the name of its field. Each line is one rule.</summary>
[Collection(nameof({{ resource.plural.pascal }}Collection))]
public sealed class {{ resource.plural.pascal }}ValidationTests({{ service.name.pascal }}App app)
{
    private readonly HttpClient _client = app.Admin();

    [Theory]
{%- for bad in resource.bad %}
    [InlineData("{{ bad.path }}", {{ bad.json | cs_string }})] // {{ bad.why }}
{%- endfor %}
    public async Task A_bad_value_is_refused_by_name(string field, string json)
    {
        var body = (await {{ resource.name.pascal }}Samples.BodyAsync(_client)).With(field, json);

        var problem = await (await _client.PostTextAsync({{ resource.name.pascal }}Samples.Path, body)).ProblemAsync(400);

        problem.Names(field);
    }
{% if resource.required %}
    [Theory]
{%- for path in resource.required %}
    [InlineData("{{ path }}")]
{%- endfor %}
    public async Task What_must_be_there_is_missed_by_name(string field)
    {
        var body = (await {{ resource.name.pascal }}Samples.BodyAsync(_client)).Without(field);

        (await (await _client.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, body)).ProblemAsync(400)).Names(field);
    }
{% endif %}
{%- if resource.lengths %}
    [Theory]
{%- for length in resource.lengths %}
    [InlineData("{{ length.path }}", {{ length.min }}, {{ length.max }})]
{%- endfor %}
    public async Task A_text_is_as_long_as_it_may_be_and_no_longer(string field, int min, int max)
    {
        var body = await {{ resource.name.pascal }}Samples.BodyAsync(_client);

        await _client.CreateAsync({{ resource.name.pascal }}Samples.Path, body.Set(field, Long(max)));
        await RefusedAsync(Long(max + 1));
        if (min > 0)
        {
            await RefusedAsync(new string('é', min - 1));
        }

        async Task RefusedAsync(string text) =>
            (await (await _client.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, body.Set(field, text))).ProblemAsync(400)).Names(field);

        static string Long(int length) => string.Concat(Enumerable.Repeat("é", Math.Max(0, length - 1))) + (length > 0 ? "😀" : "");
    }
{% endif %}
{%- if resource.children %}
    [Theory]
{%- for child in resource.children %}
    [InlineData("{{ child.json }}", {{ child.max + 1 }})]
{%- if child.min > 0 %}
    [InlineData("{{ child.json }}", {{ child.min - 1 }})]
{%- endif %}
{%- endfor %}
    public async Task There_are_neither_too_few_nor_too_many(string field, int count)
    {
        var body = await {{ resource.name.pascal }}Samples.BodyAsync(_client);
        var one = body[field]![0]!;
        body[field] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => one.DeepClone())]);

        (await (await _client.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, body)).ProblemAsync(400)).Names(field);
    }
{% endif %}
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task What_is_no_json_object_is_refused(string json) =>
        await (await _client.PostTextAsync({{ resource.name.pascal }}Samples.Path, json)).ProblemAsync(400);

    [Fact]
    public async Task Members_are_known_and_stand_once()
    {
        var body = await {{ resource.name.pascal }}Samples.BodyAsync(_client);
        var twice = body.ToJsonString().Insert(1, $"\"{{ resource.first_json }}\":{body["{{ resource.first_json }}"]!.ToJsonString()},");

        await (await _client.PostTextAsync({{ resource.name.pascal }}Samples.Path, twice)).ProblemAsync(400);
        await (await _client.SendAsync(HttpMethod.Post, {{ resource.name.pascal }}Samples.Path, body.Set("version", 7))).ProblemAsync(400);
    }

    [Fact]
    public async Task An_unknown_charset_is_an_unsupported_media_type()
    {
        var content = new StringContent((await {{ resource.name.pascal }}Samples.BodyAsync(_client)).ToJsonString());
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync({{ resource.name.pascal }}Samples.Path, content)).StatusCode);
    }
}
