using Market.Ledger.Domain;
using Market.Ledger.Features.Entries;
using Market.Ledger.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Market.Ledger.Adapters.Persistence.Entries;

/// <summary>One entry comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class EntryQueries(LedgerDb factory) : IEntryQueries
{
    private readonly Func<LedgerDbContext, Guid, CancellationToken, Task<Entry?>> _byId = EF.CompileAsyncQuery(
        (LedgerDbContext db, Guid id, CancellationToken _) =>
            db.Set<Entry>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Entry, EntryView> _list = new Keyset<Entry, EntryView>(
        row => new(
            row.Id,
            row.Label,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt);

    public Task<EntryView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } entry ? EntryView.Of(entry) : null, cancellationToken);

    public Task<Page<EntryView>?> ListAsync(
        ListEntriesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
