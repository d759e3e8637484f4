using Market.Ledger.Features.Ports;

namespace Market.Ledger.Features.Entries;

/// <summary>The read side of entries.</summary>
internal interface IEntryQueries
{
    Task<EntryView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<EntryView>?> ListAsync(ListEntriesQuery query, CancellationToken cancellationToken);
}
