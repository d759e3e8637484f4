namespace Everything.Catalog.Domain;

/// <summary>The write side of categories: changes are kept until the unit of work saves them.</summary>
public interface ICategories
{
    Task<Category?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Category category);

    void Remove(Category category);
}
