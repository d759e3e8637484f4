using System.Data.Common;
using Market.Ledger.Domain;
using Market.Ledger.Features.Entries;
using Market.Ledger.Features.Ports;

namespace Market.Ledger.Adapters.Persistence.Entries;

/// <summary>One entry comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class EntryQueries(LedgerDb database) : IEntryQueries
{
    private const string Many = """
        SELECT id, label, booked_at, settled_at, day, rate, pieces, total, fee_amount, fee_currency, settled,
            batch, contact, page, created_at, updated_at, version
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
        row.IsDBNull(3) ? null : row.GetInstant(3),
        row.GetFieldValue<DateOnly>(4),
        row.GetDecimal(5),
        row.GetInt32(6),
        row.GetInt64(7),
        row.IsDBNull(8) ? null : new Money(row.GetInt64(8), row.GetString(9)),
        row.GetBoolean(10),
        row.IsDBNull(11) ? null : row.GetGuid(11),
        row.IsDBNull(12) ? null : row.GetString(12),
        row.IsDBNull(13) ? null : row.GetString(13),
        row.GetInstant(14),
        row.GetInstant(15),
        row.GetInt64(16));
}
