using System.Data.Common;
using Market.Ledger.Features.Entries;
using Market.Ledger.Features.Ports;

namespace Market.Ledger.Adapters.Persistence.Entries;

/// <summary>One entry comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class EntryQueries(LedgerDb database) : IEntryQueries
{
    private const string Many = """
        SELECT id, label, created_at, updated_at, version
        FROM entries
        """;

    private readonly Keyset<EntryView> _list = new Keyset<EntryView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<EntryView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<EntryView>?> ListAsync(
        ListEntriesQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static EntryView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInstant(2),
        row.GetInstant(3),
        row.GetInt64(4));
}
