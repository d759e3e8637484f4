namespace Everything.Catalog.IntegrationTests;

/// <summary>Tests of tags run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(TagsCollection))]
public sealed class TagsCollection : ICollectionFixture<CatalogApp>;
