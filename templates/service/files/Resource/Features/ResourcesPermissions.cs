{%- if resource.owner -%}
using {{ solution.name.pascal }}.ServiceDefaults;

{% endif -%}
namespace {{ service.namespace }}.Features.{{ resource.plural.pascal }};

internal static class {{ resource.plural.pascal }}Permissions
{
{%- if not resource.public %}
    public const string Read = "{{ resource.plural.kebab }}:read";
{%- endif %}
    public const string Write = "{{ resource.plural.kebab }}:write";
    public const string Admin = "{{ resource.plural.kebab }}:admin";
{% if resource.owner %}
    /// <summary>Whose {{ resource.plural.words }} the caller may touch: their own, or with <see cref="Admin"/> everybody's (null).</summary>
    public static string? Scope(this Caller caller) => caller.Has(Admin) ? null : caller.Id;

    public static bool MayAccess(this Caller caller, string ownerId) => caller.Scope() is null || caller.Id == ownerId;
{% endif %}
}
