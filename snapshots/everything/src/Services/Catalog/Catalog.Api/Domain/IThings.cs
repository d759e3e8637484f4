namespace Everything.Catalog.Domain;

/// <summary>The write side of things: changes are kept until the unit of work saves them.</summary>
public interface IThings
{
    Task<Thing?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Thing thing);

    void Remove(Thing thing);
}
