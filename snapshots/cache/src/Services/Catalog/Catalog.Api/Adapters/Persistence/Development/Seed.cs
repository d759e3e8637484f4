using Microsoft.EntityFrameworkCore;
using Store.Catalog.Domain;
using Store.Catalog.Features.Ports;

namespace Store.Catalog.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<CatalogDb>().CreateDbContext();
        if (await db.Set<Brand>().AnyAsync()
            || await db.Set<Product>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var brands = BrandsSeed.Rows(now);
        db.AddRange(brands);
        var products = ProductsSeed.Rows(now, brands);
        db.AddRange(products);
        await db.SaveChangesAsync();
    }
}
