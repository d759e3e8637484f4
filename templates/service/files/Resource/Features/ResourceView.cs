{%- if resource.uses.json -%}
using System.Text.Json;
{% endif -%}
{% if resource.bare.view %}using {{ service.namespace }}.Domain;{% endif %}
{%- if resource.uses.json %}
using {{ service.namespace }}.Features.Ports;
{%- endif %}

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>{{ resource.description | cs_doc }}</summary>
internal sealed record {{ resource.name.pascal }}View(
    Guid Id,
{%- if resource.owner %}
    string OwnerId,
{%- endif %}
{%- for field in resource.fields %}
    {{ field.view.ty }} {{ field.property }},
{%- endfor %}
{%- for child in resource.children %}
    IReadOnlyList<{{ child.ty }}View> {{ child.plural.pascal }},
{%- endfor %}
{%- for link in resource.links %}
    IReadOnlyList<Guid> {{ link.ids }},
{%- endfor %}
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static {{ resource.name.pascal }}View Of({{ resource.ty }} {{ resource.var }}) => new(
        {{ resource.var }}.Id,
{%- if resource.owner %}
        {{ resource.var }}.OwnerId,
{%- endif %}
{%- for field in resource.fields %}
        {{ field.view.value }},
{%- endfor %}
{%- for child in resource.children %}
        [.. {{ resource.var }}.{{ child.plural.pascal }}{% if child.table %}.OrderBy({{ child.var }} => {{ child.var }}.Position){% endif %}.Select({{ child.ty }}View.Of)],
{%- endfor %}
{%- for link in resource.links %}
        [.. {{ resource.var }}.{{ link.plural.pascal }}.Select(link => link.{{ link.id }}).Order()],
{%- endfor %}
        {{ resource.var }}.CreatedAt,
        {{ resource.var }}.UpdatedAt,
        {{ resource.var }}.Version);
{% if resource.tag_parts %}
    /// <summary>Its entity tag. Some of it the database changes by itself, when what it refers to goes, and the version stays.</summary>
    public string Tag() => $"{Version}
{%- for part in resource.tag_parts -%}
-{ {{- part -}} }
{%- endfor -%}
";
{%- else %}
    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
{%- endif %}
}
{%- if resource.summary %}

/// <summary>{{ resource.a | capitalize }} as lists have it: without what may be long.</summary>
internal sealed record {{ resource.name.pascal }}Summary(
    Guid Id,
{%- if resource.owner %}
    string OwnerId,
{%- endif %}
{%- for field in resource.fields %}
{%- if field.kind != "text" and field.kind != "json" %}
    {{ field.view.ty }} {{ field.property }},
{%- endif %}
{%- endfor %}
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
{%- endif %}
