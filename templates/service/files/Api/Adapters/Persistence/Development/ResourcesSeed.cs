{% if seed.bare %}using {{ service.namespace }}.Domain;{% endif %}

namespace {{ service.namespace }}.Adapters.Persistence.Development;

internal static class {{ seed.plural.pascal }}Seed
{
    public static List<{{ seed.ty }}> Rows(DateTimeOffset now{% for parent in seed.parents %}, List<{{ parent.ty }}> {{ parent.vars }}{% endfor %}) =>
    [
{%- for row in seed.rows %}
        {{ seed.ty }}.Create(
            new()
            {
{%- for member in row.members %}
                {{ member[0] }} = {{ member[1] }},
{%- endfor %}
{%- for children in row.children %}
                {{ children[0] }} = [{% for child in children[1] %}new {{ child.ty }}({% for argument in child.arguments %}{{ argument }}{% if not loop.last %}, {% endif %}{% endfor %}){% if not loop.last %}, {% endif %}{% endfor %}],
{%- endfor %}
            },
{%- if seed.owner %}
            Seed.Owner,
{%- endif %}
            now.AddMinutes(-{{ loop.index }})),
{%- endfor %}
    ];
}
