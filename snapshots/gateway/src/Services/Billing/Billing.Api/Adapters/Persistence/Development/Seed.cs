using Microsoft.EntityFrameworkCore;
using Shop.Billing.Domain;
using Shop.Billing.Features.Ports;

namespace Shop.Billing.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<BillingDb>().CreateDbContext();
        if (await db.Set<Invoice>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var invoices = InvoicesSeed.Rows(now);
        db.AddRange(invoices);
        await db.SaveChangesAsync();
    }
}
