using System.Data.Common;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Bundles;
using Everything.Catalog.Features.Ports;

namespace Everything.Catalog.Adapters.Persistence.Bundles;

/// <summary>One bundle comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class BundleQueries(CatalogDb database) : IBundleQueries
{
    private const string One = """
        SELECT id, title, content, note, pieces, created_at, updated_at, version
        FROM bundles WHERE id = $1
        """;

    private const string Many = """
        SELECT id, title, created_at, updated_at, version
        FROM bundles
        """;

    private readonly Keyset<BundleSummary> _list = new Keyset<BundleSummary>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("title", "title", item => item.Title);

    public Task<BundleView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(One, [id], View, cancellationToken);

    public Task<Page<BundleSummary>?> ListAsync(
        ListBundlesQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static BundleView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        new JsonText(row.GetString(2)).ToElement(),
        row.IsDBNull(3) ? null : new JsonText(row.GetString(3)).ToElement(),
        [.. row.GetList(4, BundleRowJson.Default.ListBundlePiece).Select(BundlePieceView.Of)],
        row.GetInstant(5),
        row.GetInstant(6),
        row.GetInt64(7));

    private static BundleSummary Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInstant(2),
        row.GetInstant(3),
        row.GetInt64(4));
}
