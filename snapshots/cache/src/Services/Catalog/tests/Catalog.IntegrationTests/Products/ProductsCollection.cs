namespace Store.Catalog.IntegrationTests;

/// <summary>Tests of products run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ProductsCollection))]
public sealed class ProductsCollection : ICollectionFixture<CatalogApp>;
