using Store.Catalog.Features.Ports;

namespace Store.Catalog.Features.Brands;

/// <summary>The read side of brands.</summary>
internal interface IBrandQueries
{
    Task<BrandView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<BrandView>?> ListAsync(ListBrandsQuery query, CancellationToken cancellationToken);
}
