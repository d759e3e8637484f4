using Microsoft.EntityFrameworkCore;
using Store.Reviews.Domain;
using Store.Reviews.Features.Ports;
using Store.Reviews.Features.Reviews;

namespace Store.Reviews.Adapters.Persistence.Reviews;

/// <summary>One review comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ReviewQueries(ReviewsDb factory) : IReviewQueries
{
    private readonly Func<ReviewsDbContext, Guid, CancellationToken, Task<Review?>> _byId = EF.CompileAsyncQuery(
        (ReviewsDbContext db, Guid id, CancellationToken _) =>
            db.Set<Review>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Review, ReviewSummary> _list = new Keyset<Review, ReviewSummary>(
        row => new(
            row.Id,
            row.OwnerId,
            row.Stars,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt);

    public Task<ReviewView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } review ? ReviewView.Of(review) : null, cancellationToken);

    public Task<Page<ReviewSummary>?> ListAsync(
        ListReviewsQuery query, string? ownerId, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<Review>().AsNoTracking();
            var rows = all;
            if (ownerId is not null)
            {
                rows = rows.Where(row => row.OwnerId == ownerId);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
