namespace Desk.Notes.Domain;

/// <summary>The write side of notes: changes are kept until the unit of work saves them.</summary>
public interface INotes
{
    Task<Note?> FindAsync(Guid id, CancellationToken cancellationToken);

    void Add(Note note);

    void Remove(Note note);
}
