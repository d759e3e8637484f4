using {{ service.namespace }}.Domain;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>{{ child.description | cs_doc }}</summary>
internal sealed record {{ child.ty }}View(
{%- for field in child.fields %}
    {{ field.view.ty }} {{ field.property }}{% if not loop.last %},{% else %}){% endif %}
{%- endfor %}
{
    public static {{ child.ty }}View Of({{ child.outer }} {{ child.var }}) => new(
{%- for field in child.fields %}
        {{ field.view.value }}{% if not loop.last %},{% else %});{% endif %}
{%- endfor %}
}
