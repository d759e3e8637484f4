using Desk.Notes.Adapters.Persistence;
using Desk.Notes.Adapters.Persistence.Notes;
using Desk.Notes.Features.Notes;

namespace Desk.Notes;

/// <summary>The parts this service is made of: one line each, in alphabetical order.</summary>
internal static class Modules
{
    public static void AddModules(this WebApplicationBuilder builder)
    {
        builder.AddNotes();
        builder.AddNotesPersistence();
        builder.AddPersistence();
    }

    public static void MapModules(this WebApplication app)
    {
        app.MapNotes();
    }
}
