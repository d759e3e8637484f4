{% for publisher in service.publishers %}using {{ solution.name.pascal }}.{{ publisher.pascal }}.Contracts;
{% endfor %}using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Features.IncomingEvents;

/// <summary>Which handler receives which event of another service.</summary>
internal static class IncomingEventsModule
{
    public static void AddIncomingEvents(this WebApplicationBuilder builder)
    {
{%- for event in service.consumes %}
        builder.Services.AddEventHandler<{{ event.record }}, {{ event.handler }}>({{ event.record }}.EventType);
{%- endfor %}
    }
}
