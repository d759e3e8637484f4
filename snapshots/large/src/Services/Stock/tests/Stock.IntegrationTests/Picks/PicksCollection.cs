namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of picks run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(PicksCollection))]
public sealed class PicksCollection : ICollectionFixture<StockApp>;
