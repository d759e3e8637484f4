namespace Shop.Inventory.Features.Ports.Clients.Suppliers;

/// <summary>Suppliers of the service suppliers.</summary>
/// <exception cref="SiblingUnavailableException">It gives no answer, or cannot now.</exception>
/// <exception cref="SiblingRefusedException">It does not take the request.</exception>
public interface ISuppliersClient
{
    /// <summary>One of them; null where there is none.</summary>
    Task<Tagged<SupplierView>?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A page; its <c>Next</c> is the cursor of the following one.</summary>
    Task<Page<SupplierSummary>> ListAsync(SuppliersQuery query, CancellationToken cancellationToken);

    /// <summary>Makes one. The same key, at most 128 characters, makes one however often the request is sent.</summary>
    Task<Tagged<SupplierView>> CreateAsync(SupplierRequest request, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Replaces the one that was read with this tag.</summary>
    Task<Tagged<SupplierView>> UpdateAsync(Guid id, SupplierRequest request, string etag, CancellationToken cancellationToken);
}

/// <summary>Which suppliers to list, and how: <c>-</c> sorts descending.</summary>
/// <remarks>Sorts: <c>createdAt</c>.</remarks>
public sealed record SuppliersQuery(
    long? Rating = null,
    bool? Trusted = null,
    string? Sort = null,
    int? Limit = null,
    string? Cursor = null);
