using Desk.Notes.Domain;
using Desk.Notes.Features.Notes;
using Desk.Notes.Features.Ports;
using Microsoft.EntityFrameworkCore;

namespace Desk.Notes.Adapters.Persistence.Notes;

/// <summary>One note comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class NoteQueries(NotesDb factory) : INoteQueries
{
    private readonly Func<NotesDbContext, Guid, CancellationToken, Task<Note?>> _byId = EF.CompileAsyncQuery(
        (NotesDbContext db, Guid id, CancellationToken _) =>
            db.Set<Note>().AsNoTracking().FirstOrDefault(row => row.Id == id));

    private readonly Keyset<Note, NoteView> _list = new Keyset<Note, NoteView>(
        row => new(
            row.Id,
            row.Title,
            row.CreatedAt,
            row.UpdatedAt,
            row.Version),
        row => row.Id,
        item => item.Id)
        .By("createdAt", row => row.CreatedAt, item => item.CreatedAt);

    public Task<NoteView?> GetAsync(Guid id, CancellationToken cancellationToken) => factory.QueryAsync(
        async db => await _byId(db, id, cancellationToken) is { } note ? NoteView.Of(note) : null, cancellationToken);

    public Task<Page<NoteView>?> ListAsync(
        ListNotesQuery query, CancellationToken cancellationToken) => factory.QueryReplicaAsync(
        db => _list.PageAsync(db, query.Paging, cancellationToken), cancellationToken);
}
