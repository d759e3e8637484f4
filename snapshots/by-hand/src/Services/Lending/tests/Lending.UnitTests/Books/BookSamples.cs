using Library.Lending.Domain;

namespace Library.Lending.UnitTests;

/// <summary>Books as they may be; different numbers give different ones.</summary>
internal static class BookSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Book Create(int n) => Book.Create(Details(n), Now);

    public static BookDetails Details(int n) => new()
    {
        Isbn = $"{n:D13}",
        Title = $"title {n:D6}",
    };
}
