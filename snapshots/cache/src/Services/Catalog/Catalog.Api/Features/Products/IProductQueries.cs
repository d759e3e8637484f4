using Store.Catalog.Features.Ports;

namespace Store.Catalog.Features.Products;

/// <summary>The read side of products.</summary>
internal interface IProductQueries
{
    Task<ProductView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<ProductSummary>?> ListAsync(ListProductsQuery query, CancellationToken cancellationToken);
}
