using Market.Ledger.Domain;
using Microsoft.EntityFrameworkCore;

namespace Market.Ledger.Adapters.Persistence.Entries;

internal sealed class EntryStore(LedgerDbContext db) : IEntries
{
    public Task<Entry?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Entry>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Entry entry) => db.Add(entry);

    public void Remove(Entry entry) => db.Remove(entry);
}
