namespace Store.Catalog.IntegrationTests;

/// <summary>Tests of brands run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(BrandsCollection))]
public sealed class BrandsCollection : ICollectionFixture<CatalogApp>;
