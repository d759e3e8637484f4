using Desk.Notes.Domain;

namespace Desk.Notes.UnitTests;

/// <summary>Notes as they may be; different numbers give different ones.</summary>
internal static class NoteSamples
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Note Create(int n) => Note.Create(Details(n), Now);

    public static NoteDetails Details(int n) => new()
    {
        Title = $"title {n:D6}",
    };
}
