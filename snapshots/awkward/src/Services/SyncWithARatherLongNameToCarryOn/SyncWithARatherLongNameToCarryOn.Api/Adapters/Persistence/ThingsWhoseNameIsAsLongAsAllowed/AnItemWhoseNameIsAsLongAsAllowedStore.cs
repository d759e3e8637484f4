using A.SyncWithARatherLongNameToCarryOn.Domain;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.ThingsWhoseNameIsAsLongAsAllowed;

internal sealed class AnItemWhoseNameIsAsLongAsAllowedStore(SyncWithARatherLongNameToCarryOnDbContext db) : IThingsWhoseNameIsAsLongAsAllowed
{
    public Task<AnItemWhoseNameIsAsLongAsAllowed?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<AnItemWhoseNameIsAsLongAsAllowed>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(AnItemWhoseNameIsAsLongAsAllowed anItemWhoseNameIsAsLongAsAllowed) => db.Add(anItemWhoseNameIsAsLongAsAllowed);

    public void Remove(AnItemWhoseNameIsAsLongAsAllowed anItemWhoseNameIsAsLongAsAllowed) => db.Remove(anItemWhoseNameIsAsLongAsAllowed);
}
