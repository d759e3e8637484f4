using Everything.Catalog.Domain;
using Everything.Catalog.Features.Reviews;

namespace Everything.Catalog.Adapters.Persistence.Reviews;

internal static class ReviewsPersistence
{
    public static void AddReviewsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IReviews, ReviewStore>();
        builder.Services.AddSingleton<IReviewChecks, ReviewChecks>();
        builder.Services.AddSingleton<IReviewQueries, ReviewQueries>();
    }
}
