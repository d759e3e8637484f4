using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Reviews.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Reviews.Features.Reviews;

/// <summary>Filters, sort and page of a list; <c>-</c> sorts descending.</summary>
public sealed record ListReviewsQuery(
    [property: FromQuery(Name = "sort"), AllowedValues("createdAt", "-createdAt")] string Sort = "-createdAt",
    [property: FromQuery(Name = "limit"), Range(1, 100)] int Limit = 20,
    [property: FromQuery(Name = "cursor"), Text(1, Paging.MaxCursor)] string? Cursor = null)
{
    internal Paging Paging => new(Sort, Limit, Cursor);
}

/// <summary>Lists reviews by keyset: every page costs the same, and none is skipped or repeated.</summary>
internal static class ListReviews
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", Handle)
            .WithName(nameof(ListReviews)).WithSummary("List reviews")
            .ProducesValidationProblem().KnownQueryOnly()
            .RequirePermission(ReviewsPermissions.Read);
        api.MapMethods("", [HttpMethods.Head], Handle)
            .ExcludeFromDescription().KnownQueryOnly()
            .RequirePermission(ReviewsPermissions.Read);
    }

    internal static async Task<Results<Ok<Page<ReviewSummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListReviewsQuery query, Caller caller, IReviewQueries queries, CancellationToken cancellationToken) =>
        await queries.ListAsync(query, caller.Scope(), cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.BadRequest("The cursor is not one that this list gave out for this sort.");
}
