using Library.Lending.Domain;

namespace Library.Lending.UnitTests;

public sealed class BookTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = BookSamples.Details(1);

        var book = Book.Create(details, BookSamples.Now);

        Same(details, book);
        Assert.Equal((1L, BookSamples.Now, BookSamples.Now), (book.Version, book.CreatedAt, book.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var book = BookSamples.Create(1);
        var (id, later) = (book.Id, BookSamples.Now.AddHours(1));

        book.Change(BookSamples.Details(2), later);

        Same(BookSamples.Details(2), book);
        Assert.Equal((id, 2L, BookSamples.Now, later), (book.Id, book.Version, book.CreatedAt, book.UpdatedAt));
    }

    private static void Same(BookDetails expected, Book book)
    {
        Assert.Equal(expected.Isbn, book.Isbn);
        Assert.Equal(expected.Title, book.Title);
    }
}
