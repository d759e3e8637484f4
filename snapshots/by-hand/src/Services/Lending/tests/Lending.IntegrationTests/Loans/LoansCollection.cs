namespace Library.Lending.IntegrationTests;

/// <summary>Tests of loans run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(LoansCollection))]
public sealed class LoansCollection : ICollectionFixture<LendingApp>;
