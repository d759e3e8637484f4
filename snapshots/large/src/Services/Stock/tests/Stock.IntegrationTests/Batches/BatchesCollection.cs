namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of batches run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(BatchesCollection))]
public sealed class BatchesCollection : ICollectionFixture<StockApp>;
