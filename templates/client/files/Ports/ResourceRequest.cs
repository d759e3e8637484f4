{%- if resource.has_json -%}
using System.Text.Json;

{% endif -%}
namespace {{ service.namespace }}.Features.Ports.Clients.{{ called.name.pascal }};

/// <summary>What one may set of {{ resource.a }}. What is null is not sent: the other service then takes its default.</summary>
public sealed record {{ resource.name.pascal }}Request
{
{%- for member in resource.request %}
    /// <summary>{{ member.description | cs_doc }}</summary>
    public {% if member.required %}required {% endif %}{{ member.ty }} {{ member.property }} { get; init; }{{ member.initialiser }}
{% endfor %}
}
{%- for child in resource.children %}

/// <summary>{{ child.description | cs_doc }}</summary>
public sealed record {{ child.ty }}Request
{
{%- for member in child.request %}
    /// <summary>{{ member.description | cs_doc }}</summary>
    public {% if member.required %}required {% endif %}{{ member.ty }} {{ member.property }} { get; init; }{{ member.initialiser }}
{% endfor %}
}
{%- endfor %}
