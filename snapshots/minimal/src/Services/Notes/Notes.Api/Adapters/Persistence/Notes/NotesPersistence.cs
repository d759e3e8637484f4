using Desk.Notes.Domain;
using Desk.Notes.Features.Notes;

namespace Desk.Notes.Adapters.Persistence.Notes;

internal static class NotesPersistence
{
    public static void AddNotesPersistence(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<INotes, NoteStore>();
        builder.Services.AddSingleton<INoteQueries, NoteQueries>();
    }
}
