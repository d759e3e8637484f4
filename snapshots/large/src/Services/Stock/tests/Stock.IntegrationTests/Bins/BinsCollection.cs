namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of bins run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(BinsCollection))]
public sealed class BinsCollection : ICollectionFixture<StockApp>;
