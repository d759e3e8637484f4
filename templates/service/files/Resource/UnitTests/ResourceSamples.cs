{%- if resource.uses.any_enums -%}
using {{ solution.name.pascal }}.ServiceDefaults;
{% endif -%}
using {{ service.namespace }}.Domain;

namespace {{ service.namespace }}.UnitTests;

/// <summary>{{ resource.plural.words | capitalize }} as they may be; different numbers give different ones.</summary>
internal static class {{ resource.name.pascal }}Samples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static {{ resource.ty }} Create(int n) => {{ resource.ty }}.Create(Details(n), {% if resource.owner %}"me", {% endif %}Now);

    public static {{ resource.name.pascal }}Details Details(int n) => new()
    {
{%- for field in resource.fields %}
        {{ field.property }} = {% if field.reference %}Values.Uuid(n){% else %}{{ field.sample.domain }}{% endif %},
{%- endfor %}
{%- for child in resource.children %}
        {{ child.plural.pascal }} =
        [
{%- for i in range(end=child.samples) %}
            new {{ child.outer }}(
{%- for argument in child.sample_arguments %}
                {{ argument }}{% if not loop.last %},{% else %}),{% endif %}
{%- endfor %}
{%- endfor %}
        ],
{%- endfor %}
{%- for link in resource.links %}
        {{ link.ids }} = [Values.Uuid(n), Values.Uuid(n + 1)],
{%- endfor %}
    };
}
