using Library.Lending.Domain;
using Library.Lending.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Library.Lending.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<LendingDb>().CreateDbContext();
        if (await db.Set<Book>().AnyAsync()
            || await db.Set<Loan>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var books = BooksSeed.Rows(now);
        db.AddRange(books);
        var loans = LoansSeed.Rows(now, books);
        db.AddRange(loans);
        await db.SaveChangesAsync();
    }
}
