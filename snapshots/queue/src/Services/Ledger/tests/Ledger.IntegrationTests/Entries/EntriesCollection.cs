namespace Market.Ledger.IntegrationTests;

/// <summary>Tests of entries run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(EntriesCollection))]
public sealed class EntriesCollection : ICollectionFixture<LedgerApp>;
