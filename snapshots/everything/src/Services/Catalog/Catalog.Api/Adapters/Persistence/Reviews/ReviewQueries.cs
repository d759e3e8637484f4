using System.Data.Common;
using Everything.Catalog.Features.Ports;
using Everything.Catalog.Features.Reviews;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Adapters.Persistence.Reviews;

/// <summary>One review comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ReviewQueries(CatalogDb database) : IReviewQueries
{
    private const string One = """
        SELECT id, owner_id, thing_id, stars, slug, text, created_at, updated_at, version
        FROM reviews WHERE id = $1
        """;

    private const string Many = """
        SELECT id, owner_id, thing_id, stars, slug, created_at, updated_at, version
        FROM reviews
        """;

    private readonly Keyset<ReviewSummary> _list = new Keyset<ReviewSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("stars", "stars", item => item.Stars);

    public Task<ReviewView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<ReviewSummary>?> ListAsync(
        ListReviewsQuery query, string? ownerId, CancellationToken cancellationToken)
    {
        var where = new RowFilter()
            .Equal("owner_id", ownerId)
            .Equal("thing_id", Filters.Uuid(query.ThingId))
            .Equal("stars", Filters.Int(query.Stars));
        return _list.PageAsync(database.Replica, where, query.Paging, cancellationToken);
    }

    private static ReviewView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetInt32(3),
        row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.GetInstant(6),
        row.GetInstant(7),
        row.GetInt64(8));

    private static ReviewSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetGuid(2),
        row.GetInt32(3),
        row.GetString(4),
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));
}
