using Desk.Notes.Domain;

namespace Desk.Notes.Adapters.Persistence.Development;

internal static class NotesSeed
{
    public static List<Note> Rows(DateTimeOffset now) =>
    [
        Note.Create(
            new()
            {
                Title = "First steps",
            },
            now.AddMinutes(-1)),
        Note.Create(
            new()
            {
                Title = "Things to remember",
            },
            now.AddMinutes(-2)),
        Note.Create(
            new()
            {
                Title = "What we agreed on",
            },
            now.AddMinutes(-3)),
        Note.Create(
            new()
            {
                Title = "Open questions",
            },
            now.AddMinutes(-4)),
        Note.Create(
            new()
            {
                Title = "For next week",
            },
            now.AddMinutes(-5)),
        Note.Create(
            new()
            {
                Title = "Good news",
            },
            now.AddMinutes(-6)),
    ];
}
