using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Library.Lending.Features.Books;

internal static class BooksProblems
{
    public static ProblemHttpResult Taken(IDictionary<string, string[]> fields) =>
        Problems.Conflict("Another book has this already.", fields);
}
