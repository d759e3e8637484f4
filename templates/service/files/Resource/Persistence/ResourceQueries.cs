using Microsoft.EntityFrameworkCore;
{% if resource.bare.queries %}using {{ service.namespace }}.Domain;
{% endif %}using {{ service.namespace }}.Features.Ports;
using {{ service.namespace }}.Features.{{ resource.plural.pascal }};
{%- if resource.filters_parse %}
using {{ solution.name.pascal }}.ServiceDefaults;
{%- endif %}

namespace {{ service.namespace }}.Adapters.Persistence.{{ resource.plural.pascal }};

/// <summary>One {{ resource.name.words }} comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class {{ resource.name.pascal }}Queries({{ service.name.pascal }}Db factory) : I{{ resource.name.pascal }}Queries
{
    private readonly Func<{{ service.name.pascal }}DbContext, Guid, CancellationToken, Task<{{ resource.ty }}?>> _byId = EF.CompileAsyncQuery(
        ({{ service.name.pascal }}DbContext db, Guid id, CancellationToken _) =>
            db.Set<{{ resource.ty }}>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<{{ resource.ty }}, {{ resource.item }}> _list = new Keyset<{{ resource.ty }}, {{ resource.item }}>(
        row => new(
            row.Id,
{%- if resource.owner %}
            row.OwnerId,
{%- endif %}
{%- for field in resource.fields %}
{%- if field.kind != "text" and field.kind != "json" %}
            row.{{ field.property }},
{%- endif %}
{%- endfor %}
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
{%- for sort in resource.sorts %}
        .By("{{ sort.name }}", row => {{ sort.row }}, item => {{ sort.item }}){% if loop.last %};{% endif %}
{%- endfor %}

    public Task<{{ resource.name.pascal }}View?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } {{ resource.var }} ? {{ resource.name.pascal }}View.Of({{ resource.var }}) : null, cancellationToken);

    public Task<Page<{{ resource.item }}>?> ListAsync(
        List{{ resource.plural.pascal }}Query query, {% if resource.private %}string? ownerId, {% endif %}CancellationToken cancellationToken) => factory.QueryReplicaAsync(
{%- if resource.private or resource.filters %}
        db =>
        {
            var all = db.Set<{{ resource.ty }}>().AsNoTracking();
            var rows = all;
{%- if resource.private %}
            if (ownerId is not null)
            {
                rows = rows.Where(row => row.OwnerId == ownerId);
            }
{% endif %}
{%- for filter in resource.filters %}
            if ({{ filter.value }} is { } {{ filter.var }})
            {
                rows = rows.Where(row => {{ filter.field }} == {{ filter.var }});
            }
{% endfor %}
            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
{%- else %}
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
{%- endif %}
}
