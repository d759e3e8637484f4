using Store.Reviews.Adapters.Persistence;
using Store.Reviews.Adapters.Persistence.Reviews;
using Store.Reviews.Features.Reviews;

namespace Store.Reviews;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddPersistence();
        builder.AddReviews();
        builder.AddReviewsPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapReviews();
    }
}
