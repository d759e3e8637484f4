using System.ComponentModel.DataAnnotations;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Books;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListBooksQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "title", "-title")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists books by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListBooks
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListBooks)).WithSummary("List books")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(BooksPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(BooksPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<BookView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListBooksQuery query, IBookQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}
