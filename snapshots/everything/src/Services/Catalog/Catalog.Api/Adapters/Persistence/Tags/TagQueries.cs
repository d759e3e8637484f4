using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.Catalog.Features.Tags;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Tags;

/// <summary>One tag comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class TagQueries(CatalogDb factory) : ITagQueries
{
    private readonly Func<CatalogDbContext, Guid, CancellationToken, Task<Tag?>> _byId = EF.CompileAsyncQuery(
        (CatalogDbContext db, Guid id, CancellationToken _) =>
            db.Set<Tag>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Tag, TagView> _list = new Keyset<Tag, TagView>(
        row => new(
            row.Id,
            row.Label,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("label", row => row.Label, item => item.Label);

    public Task<TagView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } theTag ? TagView.Of(theTag) : null, cancellationToken);

    public Task<Page<TagView>?> ListAsync(
        ListTagsQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
