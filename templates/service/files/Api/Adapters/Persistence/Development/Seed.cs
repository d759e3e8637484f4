using Microsoft.EntityFrameworkCore;
{% if service.bare_seeds %}using {{ service.namespace }}.Domain;{% endif %}
using {{ service.namespace }}.Features.Ports;

namespace {{ service.namespace }}.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<{{ service.name.pascal }}Db>().CreateDbContext();
        if ({% for seed in service.seeds %}await db.Set<{{ seed.ty }}>().AnyAsync(){% if not loop.last %}
            || {% endif %}{% endfor %})
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
{%- for seed in service.seeds %}
        var {{ seed.vars }} = {{ seed.plural.pascal }}Seed.Rows(now{% for parent in seed.parents %}, {{ parent.vars }}{% endfor %});
        db.AddRange({{ seed.vars }});
{%- endfor %}
        await db.SaveChangesAsync();
    }
}
