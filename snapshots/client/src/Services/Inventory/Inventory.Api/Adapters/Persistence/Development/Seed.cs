using Microsoft.EntityFrameworkCore;
using Shop.Inventory.Domain;
using Shop.Inventory.Features.Ports;

namespace Shop.Inventory.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<InventoryDb>().CreateDbContext();
        if (await db.Set<Item>().AnyAsync()
            || await db.Set<Reservation>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var items = ItemsSeed.Rows(now);
        db.AddRange(items);
        var reservations = ReservationsSeed.Rows(now, items);
        db.AddRange(reservations);
        await db.SaveChangesAsync();
    }
}
