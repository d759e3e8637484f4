using System.Data.Common;
using Desk.Notes.Features.Notes;
using Desk.Notes.Features.Ports;

namespace Desk.Notes.Adapters.Persistence.Notes;

/// <summary>One note comes from the primary, as its ETag is wanted for changes; lists come from the replica.</summary>
internal sealed class NoteQueries(NotesDb database) : INoteQueries
{
    private const string Many = """
        SELECT id, title, created_at, updated_at, version
        FROM notes
        """;

    private readonly Keyset<NoteView> _list = new Keyset<NoteView>(Many, Item, item => item.Id)
        .By("createdAt", "created_at", item => item.CreatedAt);

    public Task<NoteView?> GetAsync(Guid id, CancellationToken cancellationToken) =>
        database.Primary.FirstAsync(Many + " WHERE id = $1", [id], Item, cancellationToken);

    public Task<Page<NoteView>?> ListAsync(
        ListNotesQuery query, CancellationToken cancellationToken) =>
        _list.PageAsync(database.Replica, new(), query.Paging, cancellationToken);

    private static NoteView Item(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.GetInstant(2),
        row.GetInstant(3),
        row.GetInt64(4));
}
