using Library.Lending.Domain;

namespace Library.Lending.Features.Books;

/// <summary>A book.</summary>
internal sealed record BookView(
    Guid Id,
    string Isbn,
    string Title,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static BookView Of(Book book) => new(
        book.Id,
        book.Isbn,
        book.Title,
        book.CreatedAt,
        book.UpdatedAt,
        book.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
