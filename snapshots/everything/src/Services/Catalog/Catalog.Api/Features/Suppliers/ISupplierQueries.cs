using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Suppliers;

/// <summary>The read side of suppliers.</summary>
internal interface ISupplierQueries
{
    Task<SupplierView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<SupplierView>?> ListAsync(ListSuppliersQuery query, CancellationToken cancellationToken);
}
