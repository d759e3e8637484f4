namespace Everything.Catalog.Domain;

/// <summary>The write side of bundles: changes are kept until the unit of work saves them.</summary>
public interface IBundles
{
    Task<Bundle?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Bundle bundle);

    void Remove(Bundle bundle);
}
