namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of warehouses run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(WarehousesCollection))]
public sealed class WarehousesCollection : ICollectionFixture<StockApp>;
