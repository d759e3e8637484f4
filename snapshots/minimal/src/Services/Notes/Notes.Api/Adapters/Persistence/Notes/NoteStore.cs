using Desk.Notes.Domain;
using Microsoft.EntityFrameworkCore;

namespace Desk.Notes.Adapters.Persistence.Notes;

internal sealed class NoteStore(NotesDbContext db) : INotes
{
    public Task<Note?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Note>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public void Add(Note note) => db.Add(note);

    public void Remove(Note note) => db.Remove(note);
}
