namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>The write side of things whose name is as long as allowed: changes are kept until the unit of work saves them.</summary>
public interface IThingsWhoseNameIsAsLongAsAllowed
{
    Task<AnItemWhoseNameIsAsLongAsAllowed?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(AnItemWhoseNameIsAsLongAsAllowed anItemWhoseNameIsAsLongAsAllowed);

    void Remove(AnItemWhoseNameIsAsLongAsAllowed anItemWhoseNameIsAsLongAsAllowed);
}
