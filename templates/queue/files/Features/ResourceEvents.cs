{% if resource.uses.enums or resource.uses.any_enums %}using {{ solution.name.pascal }}.ServiceDefaults;
{% endif %}using {{ service.namespace }}.Contracts;
{% if resource.bare.own %}using {{ service.namespace }}.Domain;
{% endif %}using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>What other services are told of {{ resource.plural.words }}. Sent if, and only if, the change is saved.</summary>
internal static class {{ resource.name.pascal }}Events
{
{%- for event in resource.events %}
    /// <summary>{{ event.description | cs_doc }}</summary>
    public static void Publish{{ event.verb }}(this IEventPublisher events, {{ resource.ty }} {{ resource.var }}) =>
        events.Publish({{ event.name.pascal }}.EventType, $"{ {{- resource.var }}.Id}", new {{ event.name.pascal }}(
{%- for member in resource.event_required %}
            {{ member.value }}{% if not loop.last %},{% endif %}
{%- endfor %}){%- if resource.event_optional %}
        {
{%- for member in resource.event_optional %}
            {{ member.name }} = {{ member.value }},
{%- endfor %}
        }{% endif %});
{% if not loop.last %}
{% endif %}
{%- endfor %}
}
