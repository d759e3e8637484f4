using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Children;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Children;

/// <summary>One child comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class ChildQueries(SyncWithARatherLongNameToCarryOnDb factory) : IChildQueries
{
    private readonly Func<SyncWithARatherLongNameToCarryOnDbContext, Guid, CancellationToken, Task<Child?>> _byId = EF.CompileAsyncQuery(
        (SyncWithARatherLongNameToCarryOnDbContext db, Guid id, CancellationToken _) =>
            db.Set<Child>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Child, ChildSummary> _list = new Keyset<Child, ChildSummary>(
        row => new(
            row.Id,
            row.PersonId,
            row.Partial,
            row.Field,
            row.Required,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt);

    public Task<ChildView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } child ? ChildView.Of(child) : null, cancellationToken);

    public Task<Page<ChildSummary>?> ListAsync(
        ListChildrenQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
