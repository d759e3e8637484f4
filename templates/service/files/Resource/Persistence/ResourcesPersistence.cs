{%- if service.with.cache -%}
using {{ service.namespace }}.Adapters.Caching;
{% endif -%}
using {{ service.namespace }}.Domain;
using {{ service.namespace }}.Features.{{ resource.plural.pascal }};

namespace {{ service.namespace }}.Adapters.Persistence.{{ resource.plural.pascal }};

internal static class {{ resource.plural.pascal }}Persistence
{
    public static void Add{{ resource.plural.pascal }}Persistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<I{{ resource.plural.pascal }}, {{ resource.name.pascal }}Store>();
{%- if resource.checks or resource.uniques %}
        builder.Services.AddSingleton<I{{ resource.name.pascal }}Checks, {{ resource.name.pascal }}Checks>();
{%- endif %}
{%- if service.with.cache %}
        builder.Services.AddSingleton<{{ resource.name.pascal }}Queries>();
        builder.Services.AddSingleton<I{{ resource.name.pascal }}Queries, Cached{{ resource.name.pascal }}Queries>();
{%- else %}
        builder.Services.AddSingleton<I{{ resource.name.pascal }}Queries, {{ resource.name.pascal }}Queries>();
{%- endif %}
    }
}
