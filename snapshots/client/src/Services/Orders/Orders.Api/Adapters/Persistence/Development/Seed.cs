using Microsoft.EntityFrameworkCore;
using Shop.Orders.Domain;
using Shop.Orders.Features.Ports;

namespace Shop.Orders.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<OrdersDb>().CreateDbContext();
        if (await db.Set<Order>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var orders = OrdersSeed.Rows(now);
        db.AddRange(orders);
        await db.SaveChangesAsync();
    }
}
