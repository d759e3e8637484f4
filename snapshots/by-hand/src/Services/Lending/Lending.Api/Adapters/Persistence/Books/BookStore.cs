using Library.Lending.Domain;
using Microsoft.EntityFrameworkCore;

namespace Library.Lending.Adapters.Persistence.Books;

internal sealed class BookStore(LendingDbContext db) : IBooks
{
    public Task<Book?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Book>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Book book) => db.Add(book);

    public void Remove(Book book) => db.Remove(book);
}
