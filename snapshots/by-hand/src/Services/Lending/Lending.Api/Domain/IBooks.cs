namespace Library.Lending.Domain;

/// <summary>The write side of books: changes are kept until the unit of work saves them.</summary>
public interface IBooks
{
    Task<Book?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Book book);

    void Remove(Book book);
}
