using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Store.Reviews.Domain;
using Store.Reviews.Features.Ports;
using Store.ServiceDefaults;

namespace Store.Reviews.Features.Reviews;

/// <summary>Makes a review. The same Idempotency-Key gives the same answer, and one review.</summary>
internal static class CreateReview
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("", Handle)
        .WithName(nameof(CreateReview)).WithSummary("Create a review")
        .ProducesValidationProblem().ProducesProblem(409).ProducesProblem(422).ProducesETag()
        .RequirePermission(ReviewsPermissions.Write);

    internal static async Task<Results<Created<ReviewView>, ProblemHttpResult>> Handle(
        ReviewRequest request,
        [FromHeader(Name = "Idempotency-Key"), StringLength(128, MinimumLength = 1)] string? idempotencyKey,
        Caller caller,
        HttpResponse response,
        IReviews reviews,
        IIdempotency idempotency,
        IUnitOfWork work,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(request, ReviewsJson.Default.ReviewRequest);
        var once = IdempotentRequest.Of(caller.Id, nameof(CreateReview), idempotencyKey, content);
        if (once is not null && await idempotency.FindAsync(once.Key, cancellationToken) is var (fingerprint, remembered))
        {
            return fingerprint == once.Fingerprint
                ? Created(response, JsonSerializer.Deserialize(remembered, ReviewsJson.Default.ReviewView)!)
                : Problems.Unprocessable("This Idempotency-Key was used for another request.");
        }

        var details = request.ToDetails();
        var review = Review.Create(details, caller.Id, clock.Now());
        var view = ReviewView.Of(review);
        reviews.Add(review);
        if (once is not null)
        {
            idempotency.Remember(once, JsonSerializer.Serialize(view, ReviewsJson.Default.ReviewView));
        }

        return await work.SaveAsync(cancellationToken) switch
        {
            SaveResult.Saved => Created(response, view),
            _ => Problems.Conflict("A request with this Idempotency-Key is in progress; try again."),
        };
    }

    private static Created<ReviewView> Created(HttpResponse response, ReviewView view)
    {
        response.SetETag(view.Tag());
        return TypedResults.Created($"/api/v1/reviews/{view.Id}", view);
    }
}
