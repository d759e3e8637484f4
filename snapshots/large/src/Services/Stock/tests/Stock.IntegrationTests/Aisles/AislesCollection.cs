namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of aisles run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(AislesCollection))]
public sealed class AislesCollection : ICollectionFixture<StockApp>;
