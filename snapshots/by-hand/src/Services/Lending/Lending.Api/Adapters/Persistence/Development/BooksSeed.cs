using Library.Lending.Domain;

namespace Library.Lending.Adapters.Persistence.Development;

internal static class BooksSeed
{
    public static List<Book> Rows(DateTimeOffset now) =>
    [
        Book.Create(
            new()
            {
                Isbn = "0000000000001",
                Title = "First steps",
            },
            now.AddMinutes(-1)),
        Book.Create(
            new()
            {
                Isbn = "0000000000002",
                Title = "Things to remember",
            },
            now.AddMinutes(-2)),
        Book.Create(
            new()
            {
                Isbn = "0000000000003",
                Title = "What we agreed on",
            },
            now.AddMinutes(-3)),
        Book.Create(
            new()
            {
                Isbn = "0000000000004",
                Title = "Open questions",
            },
            now.AddMinutes(-4)),
        Book.Create(
            new()
            {
                Isbn = "0000000000005",
                Title = "For next week",
            },
            now.AddMinutes(-5)),
        Book.Create(
            new()
            {
                Isbn = "0000000000006",
                Title = "Good news",
            },
            now.AddMinutes(-6)),
    ];
}
