using System.ComponentModel.DataAnnotations;
using Library.Lending.Domain;
using Library.Lending.Features.Ports;
using Library.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Lending.Features.Loans;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListLoansQuery(
    [property: FromQuery(Name = "bookId"), Uuid] string? BookId = null,
    [property: FromQuery(Name = "state"), NameOf<LoanState>] string? State = null,
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt", "dueOn", "-dueOn")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists loans by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListLoans
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListLoans)).WithSummary("List loans")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(LoansPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(LoansPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<LoanView>>, ProblemHttpResult>> Handle(
        [AsParameters] ListLoansQuery query, Caller caller, ILoanQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, caller.Scope(), cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}
