using Desk.Notes.Features.Ports;

namespace Desk.Notes.Features.Notes;

/// <summary>The read side of notes.</summary>
internal interface INoteQueries
{
    Task<NoteView?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null when the cursor is not one of this sort.</summary>
    Task<Page<NoteView>?> ListAsync(ListNotesQuery query, CancellationToken cancellationToken);
}
