using Store.Reviews.Features.Ports;

namespace Store.Reviews.Features.Reviews;

/// <summary>The read side of reviews.</summary>
internal interface IReviewQueries
{
    Task<ReviewView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Of one owner, or of all when it is null. Null when the cursor is not one of this sort.</summary>
    Task<Page<ReviewSummary>?> ListAsync(ListReviewsQuery query, string? ownerId, CancellationToken cancellationToken);
}
