namespace {{ service.namespace }}.IntegrationTests;

/// <summary>Tests of {{ resource.plural.words }} run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof({{ resource.plural.pascal }}Collection))]
public sealed class {{ resource.plural.pascal }}Collection : ICollectionFixture<{{ service.name.pascal }}App>;
