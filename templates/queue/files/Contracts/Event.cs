namespace {{ service.namespace }}.Contracts;

/// <summary>{{ event.description | cs_doc }} New members are optional; what is here is never renamed, retyped or removed.</summary>
public sealed record {{ event.name.pascal }}(
{%- for member in resource.event_required %}
    {{ member.ty }} {{ member.name }}{% if not loop.last %},{% endif %}
{%- endfor %})
{
    /// <summary>Its type on the wire.</summary>
    public const string EventType = "{{ event.ty }}";
{%- for member in resource.event_optional %}

    /// <summary>{{ member.description | cs_doc }}</summary>
    public {{ member.ty }} {{ member.name }} { get; init; }
{%- endfor %}
}
