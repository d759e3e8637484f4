namespace Depot.Stock.IntegrationTests;

/// <summary>Tests of purchases run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(PurchasesCollection))]
public sealed class PurchasesCollection : ICollectionFixture<StockApp>;
