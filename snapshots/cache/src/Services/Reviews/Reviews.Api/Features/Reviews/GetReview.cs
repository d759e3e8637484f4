using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.ServiceDefaults;

namespace Store.Reviews.Features.Reviews;

/// <summary>Reads one review; answers 304 to a client that has this version.</summary>
internal static class GetReview
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", Handle)
            .WithName(nameof(GetReview)).WithSummary("Read a review")
            .Produces(304).ProducesProblem(404).ProducesETag()
            .RequirePermission(ReviewsPermissions.Read);
        api.MapMethods("/{id:guid}", [HttpMethods.Head], Handle)
            .ExcludeFromDescription() // What GET says, without the body.
            .RequirePermission(ReviewsPermissions.Read);
    }

    internal static async Task<Results<Ok<ReviewView>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-None-Match")] string? ifNoneMatch,
        Caller caller,
        HttpResponse response,
        IReviewQueries queries,
        CancellationToken cancellationToken)
    {
        if (await queries.GetAsync(id, cancellationToken) is not { } view || !caller.MayAccess(view.OwnerId))
        {
            return Problems.NotFound($"There is no review {id}.");
        }

        response.SetETag(view.Tag());
        return ETags.IsKnown(ifNoneMatch, view.Tag())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(view);
    }
}
