using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Features.Bundles;

/// <summary>The read side of bundles.</summary>
internal interface IBundleQueries
{
    Task<BundleView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<BundleSummary>?> ListAsync(ListBundlesQuery query, CancellationToken cancellationToken);
}
