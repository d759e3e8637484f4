using Desk.Notes.Domain;
using Desk.Notes.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Desk.Notes.Adapters.Persistence.Development;

/// <summary>Fills an empty database, so that there is something to look at. In Development only.</summary>
internal static class Seed
{
    /// <summary>Whom rows belong to that have an owner.</summary>
    public const string Owner = "dev";

    public static async Task SeedAsync(this WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<NotesDb>().CreateDbContext();
        if (await db.Set<Note>().AnyAsync())
        {
            return;
        }

        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        var notes = NotesSeed.Rows(now);
        db.AddRange(notes);
        await db.SaveChangesAsync();
    }
}
