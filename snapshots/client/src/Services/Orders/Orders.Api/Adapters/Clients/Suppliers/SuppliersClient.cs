using Shop.Orders.Features.Ports;
using Shop.Orders.Features.Ports.Clients;
using Shop.Orders.Features.Ports.Clients.Suppliers;

namespace Shop.Orders.Adapters.Clients.Suppliers;

/// <summary>Suppliers of the service suppliers, over HTTP.</summary>
internal sealed class SuppliersClient(HttpClient http) : SiblingClient("suppliers", http), ISuppliersClient
{
    private const string Path = "api/v1/suppliers";

    public Task<Tagged<SupplierView>?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        FindAsync($"{Path}/{id}", SuppliersJson.Default.SupplierView, cancellationToken);

    public Task<Page<SupplierSummary>> ListAsync(SuppliersQuery query, CancellationToken cancellationToken) => ReadAsync(
        Query(
            Path,
            ("rating", query.Rating),
            ("trusted", query.Trusted),
            ("sort", query.Sort),
            ("limit", query.Limit),
            ("cursor", query.Cursor)),
        SuppliersJson.Default.PageSupplierSummary,
        cancellationToken);

    public Task<Tagged<SupplierView>> CreateAsync(SupplierRequest request, string idempotencyKey, CancellationToken cancellationToken) =>
        CreateAsync(Path, Body(request), idempotencyKey, SuppliersJson.Default.SupplierView, cancellationToken);

    public Task<Tagged<SupplierView>> UpdateAsync(Guid id, SupplierRequest request, string etag, CancellationToken cancellationToken) =>
        ReplaceAsync($"{Path}/{id}", Body(request), etag, SuppliersJson.Default.SupplierView, cancellationToken);

    private static JsonContent Body(SupplierRequest request) =>
        JsonContent.Create(request, SuppliersJson.Default.SupplierRequest);
}
