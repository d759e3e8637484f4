using A.SyncWithARatherLongNameToCarryOn.Domain;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.People;

internal sealed class PersonStore(SyncWithARatherLongNameToCarryOnDbContext db) : IPeople
{
    public Task<Person?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Person>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Person person) => db.Add(person);

    public void Remove(Person person) => db.Remove(person);
}
