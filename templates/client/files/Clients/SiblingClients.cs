{% for called in service.calls %}{% if called.resources %}using {{ service.namespace }}.Adapters.Clients.{{ called.name.pascal }};
using {{ service.namespace }}.Features.Ports.Clients.{{ called.name.pascal }};
{% endif %}{% endfor %}using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace {{ service.namespace }}.Adapters.Clients;

/// <summary>The services that this one calls: one line a client.</summary>
/// <remarks>None of them is part of this service's readiness: else one that is down would take its callers out of rotation too.</remarks>
internal static class SiblingClients
{
    public static void AddSiblingClients(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddTransient<CallersToken>();
        services.AddTransient<WholeAnswer>();
        services.AddExceptionHandler<SiblingFailures>();
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter("Polly", "System.Net.Http"));
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource("System.Net.Http"));
{%- for called in service.calls %}
        services.AddSibling("{{ called.name.kebab }}", "Clients:{{ called.name.pascal }}")
{%- for resource in called.resources %}
            .AddTypedClient<I{{ resource.plural.pascal }}Client, {{ resource.plural.pascal }}Client>()
{%- endfor %};
{%- endfor %}
    }
}
