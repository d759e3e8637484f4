namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of carriers run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(CarriersCollection))]
public sealed class CarriersCollection : ICollectionFixture<StockApp>;
