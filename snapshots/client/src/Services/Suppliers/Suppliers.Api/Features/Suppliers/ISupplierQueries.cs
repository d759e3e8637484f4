using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Features.Suppliers;

/// <summary>The read side of suppliers.</summary>
internal interface ISupplierQueries
{
    Task<SupplierView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<SupplierSummary>?> ListAsync(ListSuppliersQuery query, CancellationToken cancellationToken);
}
