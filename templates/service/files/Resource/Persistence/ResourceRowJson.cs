using System.Text.Json.Serialization;
using {{ service.namespace }}.Domain;

namespace {{ service.namespace }}.Adapters.Persistence.{{ resource.plural.pascal }};

/// <summary>What {{ resource.plural.words }} keep in their rows as JSON, as EF Core writes it.{% if resource.rows.decimals %} On SQLite, decimals are texts.{% endif %}</summary>
{%- if resource.rows.decimals or resource.rows.converters %}
[JsonSourceGenerationOptions(
    {% if resource.rows.decimals %}NumberHandling = JsonNumberHandling.AllowReadingFromString{% if resource.rows.converters %},
    {% endif %}{% endif %}{% if resource.rows.converters %}Converters =
    [
{%- for converter in resource.rows.converters %}
        typeof({{ converter }}),
{%- endfor %}
    ]{% endif %})]
{%- endif %}
{%- for child in resource.rows.documents %}
[JsonSerializable(typeof(List<{{ child.outer }}>))]
{%- endfor %}
internal sealed partial class {{ resource.name.pascal }}RowJson : JsonSerializerContext;
