using Desk.Notes.Domain;

namespace Desk.Notes.Features.Notes;

/// <summary>A note.</summary>
internal sealed record NoteView(
    Guid Id,
    string Title,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static NoteView Of(Note note) => new(
        note.Id,
        note.Title,
        note.CreatedAt,
        note.UpdatedAt,
        note.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
