namespace {{ service.namespace }}.Features.Ports.Clients.{{ called.name.pascal }};

/// <summary>{{ resource.plural.words | capitalize }} of the service {{ called.name.kebab }}.</summary>
/// <exception cref="SiblingUnavailableException">It gives no answer, or cannot now.</exception>
/// <exception cref="SiblingRefusedException">It does not take the request.</exception>
public interface I{{ resource.plural.pascal }}Client
{
    /// <summary>One of them; null where there is none.</summary>
    Task<Tagged<{{ resource.name.pascal }}View>?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A page; its <c>Next</c> is the cursor of the following one.</summary>
    Task<Page<{{ resource.item }}>> ListAsync({{ resource.plural.pascal }}Query query, CancellationToken cancellationToken);

    /// <summary>Makes one. The same key, at most 128 characters, makes one however often the request is sent.</summary>
    Task<Tagged<{{ resource.name.pascal }}View>> CreateAsync({{ resource.name.pascal }}Request request, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces the one that was read with this tag.</summary>
    Task<Tagged<{{ resource.name.pascal }}View>> UpdateAsync(Guid id, {{ resource.name.pascal }}Request request, string etag, CancellationToken cancellationToken);
}

/// <summary>Which {{ resource.plural.words }} to list, and how: <c>-</c> sorts descending.</summary>
/// <remarks>Sorts: {% for sort in resource.sorts %}<c>{{ sort }}</c>{% if not loop.last %}, {% endif %}{% endfor %}.</remarks>
public sealed record {{ resource.plural.pascal }}Query(
{%- for filter in resource.filters %}
    {{ filter.ty }} {{ filter.property }} = null,
{%- endfor %}
    string? Sort = null,
    int? Limit = null,
    string? Cursor = null);
