namespace Everything.Catalog.IntegrationTests;

/// <summary>Tests of bundles run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(BundlesCollection))]
public sealed class BundlesCollection : ICollectionFixture<CatalogApp>;
