namespace Everything.Catalog.IntegrationTests;

/// <summary>Tests of categories run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(CategoriesCollection))]
public sealed class CategoriesCollection : ICollectionFixture<CatalogApp>;
