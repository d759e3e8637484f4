using Microsoft.EntityFrameworkCore;
{% if resource.checks or resource.bare.own %}using {{ service.namespace }}.Domain;{% endif %}
using {{ service.namespace }}.Features.{{ resource.plural.pascal }};
{%- for feature in resource.check_features %}
using {{ service.namespace }}.Features.{{ feature }};
{%- endfor %}
{%- if resource.checks %}
using {{ solution.name.pascal }}.ServiceDefaults;
{%- endif %}

namespace {{ service.namespace }}.Adapters.Persistence.{{ resource.plural.pascal }};

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class {{ resource.name.pascal }}Checks({{ service.name.pascal }}Db factory) : I{{ resource.name.pascal }}Checks
{
{%- if resource.checks %}
    public async Task<IDictionary<string, string[]>> MissingAsync(
        {{ resource.name.pascal }}Details details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
{%- for check in resource.checks %}
{%- if check.reference.owned %}
        var {{ check.var }}Scope = {{ check.reference.plural.pascal }}Permissions.Scope(caller);
{%- endif %}
{%- if check.many or check.child %}
        Guid[] {{ check.var }} = [.. {{ check.ids }}];
        var {{ check.var }}Found = await db.Set<{{ check.reference.ty }}>()
            .Where(row => {{ check.var }}.Contains(row.Id){% if check.reference.owned %} && ({{ check.var }}Scope == null || row.OwnerId == {{ check.var }}Scope){% endif %})
            .Select(row => row.Id).ToListAsync(cancellationToken);
{%- if check.many %}
        if ({{ check.var }}.Except({{ check.var }}Found).Any())
        {
            missing["{{ check.json }}"] = [.. {{ check.var }}.Except({{ check.var }}Found).Select(id => $"There is no {{ check.reference.words }} {id}.")];
        }
{% else %}
        for (var i = 0; i < details.{{ check.child.property }}.Count; i++)
        {
            if (details.{{ check.child.property }}[i].{{ check.property }} is {% if check.optional %}{ } {% else %}var {% endif %}id && !{{ check.var }}Found.Contains(id))
            {
                missing[$"{{ check.child.json }}[{i}].{{ check.json }}"] = [$"There is no {{ check.reference.words }} {id}."];
            }
        }
{% endif %}
{%- else %}
        if ({% if check.optional %}details.{{ check.property }} is { } {{ check.var }}
            && {% else %}{% endif %}!await db.Set<{{ check.reference.ty }}>().AnyAsync(
                row => row.Id == {% if check.optional %}{{ check.var }}{% else %}details.{{ check.property }}{% endif %}{% if check.reference.owned %} && ({{ check.var }}Scope == null || row.OwnerId == {{ check.var }}Scope){% endif %}, cancellationToken))
        {
            missing["{{ check.json }}"] = [$"There is no {{ check.reference.words }} {details.{{ check.property }}}."];
        }
{% endif %}
{%- endfor %}
        return missing;
    }
{% endif %}
{%- if resource.uniques %}
    public async Task<IDictionary<string, string[]>> TakenAsync({{ resource.ty }} {{ resource.var }}, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<{{ resource.ty }}>().Where(row => row.Id != {{ resource.var }}.Id{% if resource.owner %} && row.OwnerId == {{ resource.var }}.OwnerId{% endif %});
        var taken = new Dictionary<string, string[]>();
{%- for unique in resource.uniques %}
{%- if unique.child %}
        var {{ unique.var }} = {{ resource.var }}.{{ unique.child.property }}.Select(item => item.{{ unique.property }}).ToArray();
        var {{ unique.var }}Taken = await db.Set<{{ resource.ty }}>().Where(row => row.Id != {{ resource.var }}.Id)
            .SelectMany(row => row.{{ unique.child.property }}).Select(item => item.{{ unique.property }})
            .Where(value => {{ unique.var }}.Contains(value)).ToListAsync(cancellationToken);
        for (var i = 0; i < {{ unique.var }}.Length; i++)
        {
            if ({{ unique.var }}Taken.Contains({{ unique.var }}[i]) || {{ unique.var }}.AsSpan(0, i).Contains({{ unique.var }}[i]))
            {
                taken[$"{{ unique.child.json }}[{i}].{{ unique.json }}"] = ["This {{ unique.words }} is taken."];
            }
        }
{% else %}
        if ({% if unique.optional %}{{ resource.var }}.{{ unique.property }} is not null && {% endif %}await others.AnyAsync(row => row.{{ unique.property }} == {{ resource.var }}.{{ unique.property }}, cancellationToken))
        {
            taken["{{ unique.json }}"] = ["This {{ unique.words }} is taken."];
        }
{% endif %}
{%- endfor %}
        return taken;
    }
{% endif %}
}
