using System.Data.Common;
using Library.Lending.Features.Books;
using Library.Lending.Features.Ports;

namespace Library.Lending.Adapters.Persistence.Books;

/// <summary>One book comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class BookQueries(LendingDb database) : IBookQueries
{
    private const string Many = """
        SELECT id, isbn, title, created_at, updated_at, version
        FROM books
        """;

    private readonly Keyset<BookView> _list = new Keyset<BookView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt)
        .By("title", "title", item => item.Title);

    public Task<BookView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<BookView>?> ListAsync(
        ListBooksQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static BookView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetString(2),
        row.GetInstant(3),
        row.GetInstant(4),
        row.GetInt64(5));
}
