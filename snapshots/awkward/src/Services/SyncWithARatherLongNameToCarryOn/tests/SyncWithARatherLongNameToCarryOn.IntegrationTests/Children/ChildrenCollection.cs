namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Tests of children run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ChildrenCollection))]
public sealed class ChildrenCollection : ICollectionFixture<SyncWithARatherLongNameToCarryOnApp>;
