namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of shelves run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ShelvesCollection))]
public sealed class ShelvesCollection : ICollectionFixture<StockApp>;
