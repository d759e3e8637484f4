using Library.Lending.Domain;

namespace Library.Lending.Features.Books;

/// <summary>What only the database knows of a book. Answers name the fields as clients know them.</summary>
internal interface IBookChecks
{
    /// <summary>Values that must be unique and that another one has.</summary>
    Task<IDictionary<string, string[]>> TakenAsync(Book book, CancellationToken cancellationToken);
}
