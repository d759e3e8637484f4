using Store.Reviews.Domain;
using Store.Reviews.Features.Reviews;

namespace Store.Reviews.Adapters.Persistence.Reviews;

internal static class ReviewsPersistence
{
    public static void AddReviewsPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IReviews, ReviewStore>();
        builder.Services.AddSingleton<IReviewQueries, ReviewQueries>();
    }
}
