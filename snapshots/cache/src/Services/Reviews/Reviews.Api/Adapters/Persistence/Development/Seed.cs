using Microsoft.EntityFrameworkCore;
using Store.Reviews.Domain;
using Store.Reviews.Features.Ports;

namespace Store.Reviews.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<ReviewsDb>().CreateDbContext();
        if (await db.Set<Review>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var reviews = ReviewsSeed.Rows(now);
        db.AddRange(reviews);
        await db.SaveChangesAsync();
    }
}
