using Microsoft.EntityFrameworkCore;
using Shop.Suppliers.Domain;
using Shop.Suppliers.Features.Ports;

namespace Shop.Suppliers.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<SuppliersDb>().CreateDbContext();
        if (await db.Set<Supplier>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var suppliers = SuppliersSeed.Rows(now);
        db.AddRange(suppliers);
        await db.SaveChangesAsync();
    }
}
