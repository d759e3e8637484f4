using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using {{ service.namespace }}.Domain;
{%- if child.has_money %}
using {{ service.namespace }}.Features.Ports;
{%- endif %}
{%- if child.has_attributes %}
using {{ solution.name.pascal }}.ServiceDefaults;
{%- endif %}

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>{{ child.description | cs_doc }}</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record {{ child.ty }}Request
{
{%- for field in child.fields %}
    /// <summary>{{ field.description | cs_doc }}</summary>
{%- if field.request.attributes %}
    [{{ field.request.attributes }}]
{%- endif %}
    public {{ field.request.ty }} {{ field.property }} { get; set; }{{ field.request.initialiser }}
{% endfor %}
    internal {{ child.outer }} To{{ child.name.pascal }}({% if child.table %}int position{% endif %}) => new(
{%- for argument in child.arguments %}
        {{ argument }}{% if not loop.last %},{% else %});{% endif %}
{%- endfor %}
}
