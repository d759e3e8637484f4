namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of deliveries run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(DeliveriesCollection))]
public sealed class DeliveriesCollection : ICollectionFixture<StockApp>;
