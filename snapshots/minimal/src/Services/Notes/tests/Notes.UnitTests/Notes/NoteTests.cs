using Desk.Notes.Domain;

namespace Desk.Notes.UnitTests;

public sealed class NoteTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = NoteSamples.Details(1);

        var note = Note.Create(details, NoteSamples.Now);

        Same(details, note);
        Assert.Equal((1L, NoteSamples.Now, NoteSamples.Now), (note.Version, note.CreatedAt, note.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var note = NoteSamples.Create(1);
        var (id, later) = (note.Id, NoteSamples.Now.AddHours(1));

        note.Change(NoteSamples.Details(2), later);

        Same(NoteSamples.Details(2), note);
        Assert.Equal((id, 2L, NoteSamples.Now, later), (note.Id, note.Version, note.CreatedAt, note.UpdatedAt));
    }

    private static void Same(NoteDetails expected, Note note)
    {
        Assert.Equal(expected.Title, note.Title);
    }
}
