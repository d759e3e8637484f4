using System.Data.Common;
using Store.Reviews.Features.Ports;
using Store.Reviews.Features.Reviews;

namespace Store.Reviews.Adapters.Persistence.Reviews;

/// <summary>One review comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ReviewQueries(ReviewsDb database) : IReviewQueries
{
    private const string One = """
        SELECT id, owner_id, stars, text, created_at, updated_at, version
        FROM reviews WHERE id = $1
        """;

    private const string Many = """
        SELECT id, owner_id, stars, created_at, updated_at, version
        FROM reviews
        """;

    private readonly Keyset<ReviewSummary> _list = new Keyset<ReviewSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<ReviewView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<ReviewSummary>?> ListAsync(
        ListReviewsQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId);
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static ReviewView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInt32(2),
        row.GetString(3),
        row.GetInstant(4),
        row.GetInstant(5),
        row.GetInt64(6));

    private static ReviewSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInt32(2),
        row.GetInstant(3),
        row.GetInstant(4),
        row.GetInt64(5));
}
