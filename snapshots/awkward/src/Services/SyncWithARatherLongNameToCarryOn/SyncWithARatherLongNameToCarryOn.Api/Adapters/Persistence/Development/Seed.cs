using A.SyncWithARatherLongNameToCarryOn.Domain;
using A.SyncWithARatherLongNameToCarryOn.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace A.SyncWithARatherLongNameToCarryOn.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<SyncWithARatherLongNameToCarryOnDb>().CreateDbContext();
        if (await db.Set<Person>().AnyAsync()
            || await db.Set<Domain.Record>().AnyAsync()
            || await db.Set<AnItemWhoseNameIsAsLongAsAllowed>().AnyAsync()
            || await db.Set<Child>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var people = PeopleSeed.Rows(now);
        db.AddRange(people);
        var records = RecordsSeed.Rows(now);
        db.AddRange(records);
        var thingsWhoseNameIsAsLongAsAllowed = ThingsWhoseNameIsAsLongAsAllowedSeed.Rows(now, records);
        db.AddRange(thingsWhoseNameIsAsLongAsAllowed);
        var children = ChildrenSeed.Rows(now, people);
        db.AddRange(children);
        await db.SaveChangesAsync();
    }
}
