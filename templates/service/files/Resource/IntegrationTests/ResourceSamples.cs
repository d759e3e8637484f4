using System.Text.Json.Nodes;

namespace {{ service.namespace }}.IntegrationTests;

/// <summary>{{ resource.plural.words | capitalize }} that the service takes, each different from the others.{% if resource.sample_parents %} What they refer to is made first.{% endif %}</summary>
internal static class {{ resource.name.pascal }}Samples
{
    public const string Path = "/api/v1/{{ resource.plural.kebab }}";

    public static async Task<JsonObject> CreateAsync(HttpClient client) => await client.CreateAsync(Path, await BodyAsync(client));

    /// <summary>A body with everything in it.</summary>
    public static {% if resource.sample_parents %}async {% endif %}Task<JsonObject> BodyAsync(HttpClient client)
    {
        var n = Values.Next();
        return {% if not resource.sample_parents %}Task.FromResult({% endif %}new JsonObject
        {
{%- for field in resource.fields %}
{%- if field.reference and field.reference.local %}
{%- if field.reference.resource != resource.key %}
            ["{{ field.json }}"] = (await {{ field.reference.pascal }}Samples.CreateAsync(client)).Id(),
{%- endif %}
{%- else %}
            ["{{ field.json }}"] = {{ field.sample.json }},
{%- endif %}
{%- endfor %}
{%- for child in resource.children %}
            ["{{ child.json }}"] = new JsonArray(
{%- for i in range(end=child.samples) %}
                new JsonObject
                {
{%- for field in child.fields %}
{%- if field.reference and field.reference.local %}
{%- if field.reference.resource != resource.key %}
                    ["{{ field.json }}"] = (await {{ field.reference.pascal }}Samples.CreateAsync(client)).Id(),
{%- endif %}
{%- else %}
                    ["{{ field.json }}"] = {{ field.sample.json }},
{%- endif %}
{%- endfor %}
                }{% if not loop.last %},{% endif %}
{%- endfor %}),
{%- endfor %}
{%- for link in resource.links %}
{%- if link.reference.resource != resource.key %}
            ["{{ link.json }}"] = new JsonArray((await {{ link.reference.pascal }}Samples.CreateAsync(client)).Id()),
{%- endif %}
{%- endfor %}
        }{% if not resource.sample_parents %}){% endif %};
    }
}
