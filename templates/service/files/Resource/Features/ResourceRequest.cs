using System.ComponentModel.DataAnnotations;
{%- if resource.uses.json %}
using System.Text.Json;
{%- endif %}
using System.Text.Json.Serialization;
using {{ service.namespace }}.Domain;
{%- if resource.uses.money or resource.uses.json %}
using {{ service.namespace }}.Features.Ports;
{%- endif %}
using {{ solution.name.pascal }}.ServiceDefaults;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>What clients may set of {{ resource.a }}.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record {{ resource.name.pascal }}Request
{
{%- for field in resource.fields %}
    /// <summary>{{ field.description | cs_doc }}</summary>
{%- if field.request.attributes %}
    [{{ field.request.attributes }}]
{%- endif %}
    public {{ field.request.ty }} {{ field.property }} { get; set; }{{ field.request.initialiser }}
{% endfor %}
{%- for child in resource.children %}
    /// <summary>{{ child.description | cs_doc }}</summary>
    [{% if child.min > 0 %}Required{% else %}NonNull{% endif %}, Items({{ child.min }}, {{ child.max }})]
    public IReadOnlyList<{{ child.ty }}Request>{% if child.min > 0 %}?{% endif %} {{ child.plural.pascal }} { get; set; }{% if child.min == 0 %} = [];{% endif %}
{% endfor %}
{%- for link in resource.links %}
    /// <summary>{{ link.description | cs_doc }}</summary>
    [NonNull, Items(0, {{ link.max }}, Unique = true)]
    public IReadOnlyList<Guid> {{ link.ids }} { get; set; } = [];
{% endfor %}
    internal {{ resource.name.pascal }}Details ToDetails() => new()
    {
{%- for field in resource.fields %}
        {{ field.property }} = {{ field.request.value }},
{%- endfor %}
{%- for child in resource.children %}
        {{ child.plural.pascal }} = [.. {{ child.plural.pascal }}{% if child.min > 0 %}!{% endif %}.Select({% if child.table %}({{ child.var }}, position) => {{ child.var }}.To{{ child.name.pascal }}(position){% else %}{{ child.var }} => {{ child.var }}.To{{ child.name.pascal }}(){% endif %})],
{%- endfor %}
{%- for link in resource.links %}
        {{ link.ids }} = [.. {{ link.ids }}],
{%- endfor %}
    };
}
