namespace {{ service.namespace }}.Domain;

/// <summary>What clients may set of {{ resource.a }}.</summary>
public sealed record {{ resource.name.pascal }}Details
{
{%- for field in resource.fields %}
    /// <summary>{{ field.description | cs_doc }}</summary>
    public required {{ field.domain.ty }} {{ field.property }} { get; init; }
{% if not loop.last or resource.children or resource.links %}
{% endif %}
{%- endfor %}
{%- for child in resource.children %}
    /// <summary>{{ child.description | cs_doc }}</summary>
    public required IReadOnlyList<{{ child.ty }}> {{ child.plural.pascal }} { get; init; }
{% if not loop.last or resource.links %}
{% endif %}
{%- endfor %}
{%- for link in resource.links %}
    /// <summary>{{ link.description | cs_doc }}</summary>
    public required IReadOnlyCollection<Guid> {{ link.ids }} { get; init; }
{% if not loop.last %}
{% endif %}
{%- endfor -%}
}
