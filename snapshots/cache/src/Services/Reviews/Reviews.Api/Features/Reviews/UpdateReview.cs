using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Reviews.Domain;
using Store.Reviews.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Reviews.Features.Reviews;

/// <summary>Replaces a review, if the client has seen its current version.</summary>
internal static class UpdateReview
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/{id:guid}", Handle)
        .WithName(nameof(UpdateReview)).WithSummary("Replace a review")
        .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(412).ProducesProblem(428).ProducesETag()
        .RequirePermission(ReviewsPermissions.Write);

    internal static async Task<Results<Ok<ReviewView>, ProblemHttpResult>> Handle(
        Guid id,
        ReviewRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        Caller caller,
        HttpResponse response,
        IReviews reviews,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ifMatch is null)
        {
            return Problems.PreconditionRequired("Send the ETag of the review you read in If-Match.");
        }

        if (await reviews.FindAsync(id, cancellationToken) is not { } review || !caller.MayAccess(review.OwnerId))
        {
            return Problems.NotFound($"There is no review {id}.");
        }

        if (!ETags.Matches(ifMatch, ReviewView.Of(review).Tag()))
        {
            return Stale(id);
        }

        var details = request.ToDetails();
        review.Change(details, clock.Now());
        switch (await work.SaveAsync(cancellationToken))
        {
            case SaveResult.Saved:
                var view = ReviewView.Of(review);
                response.SetETag(view.Tag());
                return TypedResults.Ok(view);
            default:
                return Stale(id);
        }
    }

    private static ProblemHttpResult Stale(Guid id) => Problems.PreconditionFailed($"Review {id} has changed; read it again.");
}
