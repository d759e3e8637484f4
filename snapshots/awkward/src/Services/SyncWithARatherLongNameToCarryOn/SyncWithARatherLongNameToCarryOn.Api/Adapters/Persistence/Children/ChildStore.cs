using A.SyncWithARatherLongNameToCarryOn.Domain;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Children;

internal sealed class ChildStore(SyncWithARatherLongNameToCarryOnDbContext db) : IChildren
{
    public Task<Child?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Child>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Child child) => db.Add(child);

    public void Remove(Child child) => db.Remove(child);
}
