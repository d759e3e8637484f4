using {{ service.namespace }}.Features.Ports;
using {{ service.namespace }}.Features.Ports.Clients;
using {{ service.namespace }}.Features.Ports.Clients.{{ called.name.pascal }};

namespace {{ service.namespace }}.Adapters.Clients.{{ called.name.pascal }};

/// <summary>{{ resource.plural.words | capitalize }} of the service {{ called.name.kebab }}, over HTTP.</summary>
internal sealed class {{ resource.plural.pascal }}Client(HttpClient http) : SiblingClient("{{ called.name.kebab }}", http), I{{ resource.plural.pascal }}Client
{
    private const string Path = "api/v1/{{ resource.plural.kebab }}";

    public Task<Tagged<{{ resource.name.pascal }}View>?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        FindAsync($"{Path}/{id}", {{ called.name.pascal }}Json.Default.{{ resource.name.pascal }}View, cancellationToken);

    public Task<Page<{{ resource.item }}>> ListAsync({{ resource.plural.pascal }}Query query, CancellationToken cancellationToken) => ReadAsync(
        Query(
            Path,
{%- for filter in resource.filters %}
            ("{{ filter.json }}", query.{{ filter.property }}),
{%- endfor %}
            ("sort", query.Sort),
            ("limit", query.Limit),
            ("cursor", query.Cursor)),
        {{ called.name.pascal }}Json.Default.Page{{ resource.item }},
        cancellationToken);

    public Task<Tagged<{{ resource.name.pascal }}View>> CreateAsync({{ resource.name.pascal }}Request request, string idempotencyKey, CancellationToken cancellationToken) =>
        CreateAsync(Path, Body(request), idempotencyKey, {{ called.name.pascal }}Json.Default.{{ resource.name.pascal }}View, cancellationToken);

    public Task<Tagged<{{ resource.name.pascal }}View>> UpdateAsync(Guid id, {{ resource.name.pascal }}Request request, string etag, CancellationToken cancellationToken) =>
        ReplaceAsync($"{Path}/{id}", Body(request), etag, {{ called.name.pascal }}Json.Default.{{ resource.name.pascal }}View, cancellationToken);

    private static JsonContent Body({{ resource.name.pascal }}Request request) =>
        JsonContent.Create(request, {{ called.name.pascal }}Json.Default.{{ resource.name.pascal }}Request);
}
