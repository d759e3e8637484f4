namespace {{ service.namespace }}.Domain;

/// <summary>{{ child.description | cs_doc }}</summary>
public sealed record {{ child.ty }}(
{%- for parameter in child.parameters %}
    {{ parameter }}{% if not loop.last %},{% else %});{% endif %}
{%- endfor %}
