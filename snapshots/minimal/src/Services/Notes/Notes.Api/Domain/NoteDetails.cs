namespace Desk.Notes.Domain;

/// <summary>What clients may set of a note.</summary>
public sealed record NoteDetails
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }
}
