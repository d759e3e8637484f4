namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of shipments run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ShipmentsCollection))]
public sealed class ShipmentsCollection : ICollectionFixture<StockApp>;
