using Market.Ledger.Domain;
using Market.Ledger.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Market.Ledger.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<LedgerDb>().CreateDbContext();
        if (await db.Set<Entry>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var entries = EntriesSeed.Rows(now);
        db.AddRange(entries);
        await db.SaveChangesAsync();
    }
}
