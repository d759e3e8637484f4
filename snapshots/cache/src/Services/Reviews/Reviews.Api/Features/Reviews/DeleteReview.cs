using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Reviews.Domain;
using Store.Reviews.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Reviews.Features.Reviews;

/// <summary>Removes a review for good.</summary>
internal static class DeleteReview
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/{id:guid}", Handle)
        .WithName(nameof(DeleteReview)).WithSummary("Delete a review")
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .RequirePermission(ReviewsPermissions.Admin);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        IReviews reviews,
        IUnitOfWork work,
        CancellationToken cancellationToken)
    {
        if (await reviews.FindAsync(id, cancellationToken) is not { } review)
        {
            return Problems.NotFound($"There is no review {id}.");
        }

        if (ifMatch is not null && !ETags.Matches(ifMatch, ReviewView.Of(review).Tag()))
        {
            return Problems.PreconditionFailed($"Review {id} has changed; read it again.");
        }

        reviews.Remove(review);
        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => TypedResults.NoContent(),
            _ => Problems.Conflict($"Review {id} was changed by somebody else; try again."),
        };
    }
}
