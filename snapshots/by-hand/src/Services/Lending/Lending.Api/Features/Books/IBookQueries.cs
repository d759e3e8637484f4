using Library.Lending.Features.Ports;

namespace Library.Lending.Features.Books;

/// <summary>The read side of books.</summary>
internal interface IBookQueries
{
    Task<BookView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<BookView>?> ListAsync(ListBooksQuery query, CancellationToken cancellationToken);
}
