namespace Everything.Catalog.Domain;

/// <summary>The write side of tags: changes are kept until the unit of work saves them.</summary>
public interface ITags
{
    Task<Tag?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Tag theTag);

    void Remove(Tag theTag);
}
