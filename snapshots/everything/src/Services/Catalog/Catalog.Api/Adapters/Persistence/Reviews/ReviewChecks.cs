using Everything.Catalog.Domain;
using Everything.Catalog.Features.Reviews;
using Everything.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Reviews;

/// <summary>Asks the primary: what was just made must count.</summary>
internal sealed class ReviewChecks(CatalogDb factory) : IReviewChecks
{
    public async Task<IDictionary<string, string[]>> MissingAsync(
        ReviewDetails details, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var missing = new Dictionary<string, string[]>();
        if (!await db.Set<Thing>().AnyAsync(
                row => row.Id == details.ThingId, cancellationToken))
        {
            missing["thingId"] = [$"There is no thing {details.ThingId}."];
        }

        return missing;
    }

    public async Task<IDictionary<string, string[]>> TakenAsync(Review review, CancellationToken cancellationToken)
    {
        await using var db = factory.CreateDbContext();
        var others = db.Set<Review>().Where(row => row.Id != review.Id && row.OwnerId == review.OwnerId);
        var taken = new Dictionary<string, string[]>();
        if (await others.AnyAsync(row => row.Slug == review.Slug, cancellationToken))
        {
            taken["slug"] = ["This slug is taken."];
        }

        return taken;
    }
}
