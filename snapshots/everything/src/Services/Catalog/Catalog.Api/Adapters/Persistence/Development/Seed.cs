using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Everything.Catalog.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<CatalogDb>().CreateDbContext();
        if (await db.Set<Bundle>().AnyAsync()
            || await db.Set<Category>().AnyAsync()
            || await db.Set<Supplier>().AnyAsync()
            || await db.Set<Tag>().AnyAsync()
            || await db.Set<Thing>().AnyAsync()
            || await db.Set<Review>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var bundles = BundlesSeed.Rows(now);
        db.AddRange(bundles);
        var categories = CategoriesSeed.Rows(now);
        db.AddRange(categories);
        var suppliers = SuppliersSeed.Rows(now);
        db.AddRange(suppliers);
        var tags = TagsSeed.Rows(now);
        db.AddRange(tags);
        var things = ThingsSeed.Rows(now, categories, suppliers, tags);
        db.AddRange(things);
        var reviews = ReviewsSeed.Rows(now, things);
        db.AddRange(reviews);
        await db.SaveChangesAsync();
    }
}
