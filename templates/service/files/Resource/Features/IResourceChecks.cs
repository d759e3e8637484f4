{% if resource.checks or resource.bare.own %}using {{ service.namespace }}.Domain;{% endif %}
{%- if resource.checks %}
using {{ solution.name.pascal }}.ServiceDefaults;
{%- endif %}

namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

/// <summary>What only the database knows of {{ resource.a }}. Answers name the fields as clients know them.</summary>
internal interface I{{ resource.name.pascal }}Checks
{
{%- if resource.checks %}
    /// <summary>References that lead to nothing that the caller may see.</summary>
    Task<IDictionary<string, string[]>> MissingAsync({{ resource.name.pascal }}Details details, Caller caller, CancellationToken cancellationToken);
{% endif %}
{%- if resource.uniques %}
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync({{ resource.ty }} {{ resource.var }}, CancellationToken cancellationToken);
{% endif %}
}
