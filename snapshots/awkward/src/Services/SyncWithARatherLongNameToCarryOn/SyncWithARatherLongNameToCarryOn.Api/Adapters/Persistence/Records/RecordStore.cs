using A.SyncWithARatherLongNameToCarryOn.Domain;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Records;

internal sealed class RecordStore(SyncWithARatherLongNameToCarryOnDbContext db) : IRecords
{
    public Task<Domain.Record?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Domain.Record>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Domain.Record theRecord) => db.Add(theRecord);

    public void Remove(Domain.Record theRecord) => db.Remove(theRecord);
}
