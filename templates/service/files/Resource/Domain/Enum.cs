using System.Text.Json.Serialization;

namespace {{ service.namespace }}.Domain;

/// <summary>{{ enum.description | cs_doc }}</summary>
public enum {{ enum.key }}
{
{%- for value in enum.values %}
    [JsonStringEnumMemberName("{{ value.snake }}")]
    {{ value.pascal }},
{% if not loop.last %}
{% endif %}
{%- endfor -%}
}
