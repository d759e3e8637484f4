using Library.Lending.Domain;
using Library.Lending.Features.Books;
using Library.Lending.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Library.Lending.Adapters.Persistence.Books;

/// <summary>One book comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class BookQueries(LendingDb factory) : IBookQueries
{
    private readonly Func<LendingDbContext, Guid, CancellationToken, Task<Book?>> _byId = EF.CompileAsyncQuery(
        (LendingDbContext db, Guid id, CancellationToken _) =>
            db.Set<Book>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Book, BookView> _list = new Keyset<Book, BookView>(
        row => new(
            row.Id,
            row.Isbn,
            row.Title,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt)
        .By("title", row => row.Title, item => item.Title);

    public Task<BookView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } book ? BookView.Of(book) : null, cancellationToken);

    public Task<Page<BookView>?> ListAsync(
        ListBooksQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
