namespace Everything.Catalog.IntegrationTests;

/// <summary>Tests of things run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ThingsCollection))]
public sealed class ThingsCollection : ICollectionFixture<CatalogApp>;
