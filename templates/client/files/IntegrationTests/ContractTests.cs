{%- set first = called.resources | first -%}
using System.Text.Json.Nodes;
using {{ service.namespace }}.Features.Ports;
using {{ service.namespace }}.Features.Ports.Clients.{{ called.name.pascal }};

namespace {{ service.namespace }}.IntegrationTests.Clients;

/// <summary>What this service knows of {{ called.name.kebab }} is what {{ called.name.kebab }} says of itself: a change there that breaks a client is red here.</summary>
public sealed class {{ called.name.pascal }}ContractTests
{
    private readonly SiblingDocument _document = SiblingDocument.Of("{{ called.name.kebab }}");
{% for resource in called.resources %}
    [Fact]
    public void {{ resource.plural.pascal }}_are_read_as_they_are_shown()
    {
        Assert.Empty(_document.Reads("get", "/api/v1/{{ resource.plural.kebab }}/{id}", "200", typeof({{ resource.name.pascal }}View)));
        Assert.Empty(_document.Reads("get", "/api/v1/{{ resource.plural.kebab }}", "200", typeof(Page<{{ resource.item }}>)));
        Assert.Empty(_document.Lacks("get", "/api/v1/{{ resource.plural.kebab }}"{% for filter in resource.filters %}, "{{ filter.json }}"{% endfor %}, "sort", "limit", "cursor"));
    }

    [Fact]
    public void {{ resource.plural.pascal }}_are_written_as_they_are_taken()
    {
        Assert.Empty(_document.Takes("post", "/api/v1/{{ resource.plural.kebab }}", typeof({{ resource.name.pascal }}Request)));
        Assert.Empty(_document.Reads("post", "/api/v1/{{ resource.plural.kebab }}", "201", typeof({{ resource.name.pascal }}View)));
        Assert.Empty(_document.Lacks("post", "/api/v1/{{ resource.plural.kebab }}", "Idempotency-Key"));
        Assert.Empty(_document.Takes("put", "/api/v1/{{ resource.plural.kebab }}/{id}", typeof({{ resource.name.pascal }}Request)));
        Assert.Empty(_document.Reads("put", "/api/v1/{{ resource.plural.kebab }}/{id}", "200", typeof({{ resource.name.pascal }}View)));
        Assert.Empty(_document.Lacks("put", "/api/v1/{{ resource.plural.kebab }}/{id}", "If-Match"));
    }
{% endfor %}
    [Theory]
    [InlineData("""{"id":null}""", "is gone")]
    [InlineData("""{"id":{"type":"integer","format":"int64"}}""", "is no longer string uuid")]
    [InlineData("""{"id":{"type":["null","string"],"format":"uuid"}}""", "may be null")]
    public void A_change_that_breaks_an_answer_is_seen(string change, string expected)
    {
        var members = _document.Root["components"]!["schemas"]!["{{ first.name.pascal }}View"]!["properties"]!.AsObject();
        foreach (var (name, schema) in JsonNode.Parse(change)!.AsObject())
        {
            members[name] = schema?.DeepClone();
        }

        Assert.Contains($"get /api/v1/{{ first.plural.kebab }}/{{ "{{id}}" }}.id {expected}", _document.Reads("get", "/api/v1/{{ first.plural.kebab }}/{id}", "200", typeof({{ first.name.pascal }}View)));
    }

    [Fact]
    public void A_member_that_is_needed_now_is_seen()
    {
        var schema = _document.Root["components"]!["schemas"]!["{{ first.name.pascal }}Request"]!.AsObject();
        schema["required"] = new JsonArray([.. schema["required"]?.AsArray().Select(it => it?.DeepClone()) ?? [], "surprise"]);

        Assert.Contains("post /api/v1/{{ first.plural.kebab }}.surprise is needed now", _document.Takes("post", "/api/v1/{{ first.plural.kebab }}", typeof({{ first.name.pascal }}Request)));
    }
}
