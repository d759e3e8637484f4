namespace Library.Lending.IntegrationTests;

/// <summary>Tests of books run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(BooksCollection))]
public sealed class BooksCollection : ICollectionFixture<LendingApp>;
