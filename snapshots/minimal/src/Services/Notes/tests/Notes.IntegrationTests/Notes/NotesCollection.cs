namespace Desk.Notes.IntegrationTests;

/// <summary>Tests of notes run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(NotesCollection))]
public sealed class NotesCollection : ICollectionFixture<NotesApp>;
