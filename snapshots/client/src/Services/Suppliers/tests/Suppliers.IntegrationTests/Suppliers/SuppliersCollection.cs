namespace Shop.Suppliers.IntegrationTests;

/// <summary>Tests of suppliers run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(SuppliersCollection))]
public sealed class SuppliersCollection : ICollectionFixture<SuppliersApp>;
