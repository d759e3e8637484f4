namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>The write side of children: changes are kept until the unit of work saves them.</summary>
public interface IChildren
{
    Task<Child?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Child child);

    void Remove(Child child);
}
