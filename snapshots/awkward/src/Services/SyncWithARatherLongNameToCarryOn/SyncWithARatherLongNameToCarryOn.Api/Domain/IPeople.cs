namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>The write side of people: changes are kept until the unit of work saves them.</summary>
public interface IPeople
{
    Task<Person?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Person person);

    void Remove(Person person);
}
