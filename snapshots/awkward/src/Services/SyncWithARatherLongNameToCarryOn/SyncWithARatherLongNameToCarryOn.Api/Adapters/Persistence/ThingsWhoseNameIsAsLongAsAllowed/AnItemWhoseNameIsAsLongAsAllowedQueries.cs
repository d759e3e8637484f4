using A.ServiceDefaults;
using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using A.SyncWithARatherLongNameToCarryOn.Features.ThingsWhoseNameIsAsLongAsAllowed;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.ThingsWhoseNameIsAsLongAsAllowed;

/// <summary>One an item whose name is as long as allowed comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class AnItemWhoseNameIsAsLongAsAllowedQueries(SyncWithARatherLongNameToCarryOnDb factory) : IAnItemWhoseNameIsAsLongAsAllowedQueries
{
    private readonly Func<SyncWithARatherLongNameToCarryOnDbContext, Guid, CancellationToken, Task<AnItemWhoseNameIsAsLongAsAllowed?>> _byId = EF.CompileAsyncQuery(
        (SyncWithARatherLongNameToCarryOnDbContext db, Guid id, CancellationToken _) =>
            db.Set<AnItemWhoseNameIsAsLongAsAllowed>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<AnItemWhoseNameIsAsLongAsAllowed, AnItemWhoseNameIsAsLongAsAllowedView> _list = new Keyset<AnItemWhoseNameIsAsLongAsAllowed, AnItemWhoseNameIsAsLongAsAllowedView>(
        row => new(
            row.Id,
            row.RecordId,
            row.AnIdentifierOfExactlyFortyCharLong,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt);

    public Task<AnItemWhoseNameIsAsLongAsAllowedView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } anItemWhoseNameIsAsLongAsAllowed ? AnItemWhoseNameIsAsLongAsAllowedView.Of(anItemWhoseNameIsAsLongAsAllowed) : null, cancellationToken);

    public Task<Page<AnItemWhoseNameIsAsLongAsAllowedView>?> ListAsync(
        ListThingsWhoseNameIsAsLongAsAllowedQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db =>
        {
            var all = db.Set<AnItemWhoseNameIsAsLongAsAllowed>().AsNoTracking();
            var rows = all;
            if (Filters.Uuid(query.RecordId) is { } recordId)
            {
                rows = rows.Where(row => row.RecordId == recordId);
            }

            return rows == all
                ? _list.PageAsync(db, query.Paging, cancellationToken)
                : _list.PageAsync(rows, query.Paging, cancellationToken);
        },
        cancellationToken);
}
