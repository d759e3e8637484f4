namespace Store.Reviews.Features.Reviews;

/// <summary>The use cases of reviews, version 1.</summary>
internal static class ReviewsModule
{
    public static void AddReviews(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ReviewsJson.Default));

    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/reviews").WithGroupName("v1").WithTags("Reviews")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        CreateReview.Map(api);
        DeleteReview.Map(api);
        GetReview.Map(api);
        ListReviews.Map(api);
        UpdateReview.Map(api);
    }
}
