using System.Data.Common;
{% if not resource.rows.alone %}using Microsoft.EntityFrameworkCore;
{% endif %}{% if resource.bare.queries %}using {{ service.namespace }}.Domain;
{% endif %}using {{ service.namespace }}.Features.Ports;
using {{ service.namespace }}.Features.{{ resource.plural.pascal }};
{%- if resource.filters_parse %}
using {{ solution.name.pascal }}.ServiceDefaults;
{%- endif %}

namespace {{ service.namespace }}.Adapters.Persistence.{{ resource.plural.pascal }};

/// <summary>One {{ resource.name.words }} comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class {{ resource.name.pascal }}Queries({{ service.name.pascal }}Db database) : I{{ resource.name.pascal }}Queries
{
{%- if resource.rows.alone and resource.summary %}
    private const string One = """
        SELECT {% for line in resource.rows.one.columns %}{% if not loop.first %}
            {% endif %}{{ line }}{% endfor %}
        FROM {{ resource.mapping.table }} WHERE id = $1
        """;
{% endif %}
    private const string Many = """
        SELECT {% for line in resource.rows.item.columns %}{% if not loop.first %}
            {% endif %}{{ line }}{% endfor %}
        FROM {{ resource.mapping.table }}
        """;
{% if not resource.rows.alone %}
    private readonly Func<{{ service.name.pascal }}DbContext, Guid, CancellationToken, Task<{{ resource.ty }}?>> _byId = EF.CompileAsyncQuery(
        ({{ service.name.pascal }}DbContext db, Guid id, CancellationToken _) =>
            db.Set<{{ resource.ty }}>().AsNoTracking().FirstOrDefault(row => row.Id == id));
{% endif %}
    private readonly Keyset<{{ resource.item }}> _list = new Keyset<{{ resource.item }}>(Many, Item, item => item.Id)
{%- for sort in resource.sorts %}
        .By("{{ sort.name }}", "{{ sort.column }}", item => {{ sort.item }}){% if loop.last %};{% endif %}
{%- endfor %}
{% if resource.rows.alone %}
    public Task<{{ resource.name.pascal }}View?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync({% if resource.summary %}One, [id], View{% else %}Many + " WHERE id = $1", [id], Item{% endif %}, cancellationToken);
{% else %}
    /// <summary>By EF Core, which puts together what lies in several tables.</summary>
    public async Task<{{ resource.name.pascal }}View?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await _byId(db, id, cancellationToken) is { } {{ resource.var }} ? {{ resource.name.pascal }}View.Of({{ resource.var }}) : null;
    }
{% endif %}
    public Task<Page<{{ resource.item }}>?> ListAsync(
        List{{ resource.plural.pascal }}Query query, {% if resource.private %}string? ownerId, {% endif %}CancellationToken cancellationToken)
{%- if resource.private or resource.filters %}
    {
        var where = new RowFilter()
{%- if resource.private %}
            .Equal("owner_id", ownerId){% if not resource.filters %};{% endif %}
{%- endif %}
{%- for filter in resource.filters %}
            .Equal("{{ filter.column }}", {{ filter.value }}){% if loop.last %};{% endif %}
{%- endfor %}
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }
{%- else %} =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);
{%- endif %}
{% if resource.rows.alone and resource.summary %}
    private static {{ resource.name.pascal }}View View(DbDataReader row) => new(
{%- for argument in resource.rows.one.arguments %}
        {{ argument }}{% if not loop.last %},{% else %});{% endif %}
{%- endfor %}
{% endif %}
    private static {{ resource.item }} Item(DbDataReader row) => new(
{%- for argument in resource.rows.item.arguments %}
        {{ argument }}{% if not loop.last %},{% else %});{% endif %}
{%- endfor %}
}
