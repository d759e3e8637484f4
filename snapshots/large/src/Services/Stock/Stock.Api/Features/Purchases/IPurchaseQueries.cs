using Depot.Stock.Features.Ports;

namespace Depot.Stock.Features.Purchases;

/// <summary>The read side of purchases.</summary>
internal interface IPurchaseQueries
{
    Task<PurchaseView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<PurchaseSummary>?> ListAsync(ListPurchasesQuery query, CancellationToken cancellationToken);
}
