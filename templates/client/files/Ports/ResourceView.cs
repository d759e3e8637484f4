{%- if resource.has_json -%}
using System.Text.Json;

{% endif -%}
namespace {{ service.namespace }}.Features.Ports.Clients.{{ called.name.pascal }};

/// <summary>{{ resource.description | cs_doc }}</summary>
public sealed record {{ resource.name.pascal }}View(
{%- for member in resource.view %}
    {{ member.ty }} {{ member.property }}{% if loop.last %});{% else %},{% endif %}
{%- endfor %}
{%- if resource.summary %}

/// <summary>{{ resource.a | capitalize }} as lists have it: without what may be long.</summary>
public sealed record {{ resource.item }}(
{%- for member in resource.listed %}
    {{ member.ty }} {{ member.property }}{% if loop.last %});{% else %},{% endif %}
{%- endfor %}
{%- endif %}
{%- for child in resource.children %}

/// <summary>{{ child.description | cs_doc }}</summary>
public sealed record {{ child.ty }}View(
{%- for member in child.view %}
    {{ member.ty }} {{ member.property }}{% if loop.last %});{% else %},{% endif %}
{%- endfor %}
{%- endfor %}
