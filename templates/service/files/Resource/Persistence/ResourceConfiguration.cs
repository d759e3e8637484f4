using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
{% if resource.bare.configuration %}using {{ service.namespace }}.Domain;
{% endif %}
namespace {{ service.namespace }}.Adapters.Persistence.{{ resource.plural.pascal }};

internal sealed class {{ resource.name.pascal }}Configuration : IEntityTypeConfiguration<{{ resource.ty }}>
{
    public void Configure(EntityTypeBuilder<{{ resource.ty }}> builder)
    {
{%- for line in resource.mapping.lines %}
        {{ line | indent(width=8) }}
{%- endfor %}
{%- for owned in resource.mapping.owned %}
        builder.OwnsMany({{ resource.var }} => {{ resource.var }}.{{ owned.property }}, {{ owned.var }} =>
        {
{%- for line in owned.lines %}
            {{ line | indent(width=12) }}
{%- endfor %}
        });
{%- endfor %}
    }
}
