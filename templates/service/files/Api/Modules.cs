{% for using in service.modules.usings %}using {{ using }};
{% endfor %}
namespace {{ service.namespace }};

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
{%- for call in service.modules.add %}
        builder.{{ call }}();
{%- endfor %}
    }

    public static void MapModules(this WebApplication app)
    {
{%- for call in service.modules.map %}
        app.{{ call }}();
{%- endfor %}
    }
}
