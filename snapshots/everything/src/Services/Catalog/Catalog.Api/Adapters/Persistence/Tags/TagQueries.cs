using System.Data.Common;
using Everything.Catalog.Features.Ports;
using Everything.Catalog.Features.Tags;

namespace Everything.Catalog.Adapters.Persistence.Tags;

/// <summary>One tag comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class TagQueries(CatalogDb database) : ITagQueries
{
    private const string Many = """
        SELECT id, label, created_at, updated_at, version
        FROM tags
        """;

    private readonly Keyset<TagView> _list = new Keyset<TagView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("label", "label", item => item.Label);

    public Task<TagView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<TagView>?> ListAsync(
        ListTagsQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static TagView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInstant(2),
        row.GetInstant(3),
        row.GetInt64(4));
}
