namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Tests of things whose name is as long as allowed run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ThingsWhoseNameIsAsLongAsAllowedCollection))]
public sealed class ThingsWhoseNameIsAsLongAsAllowedCollection : ICollectionFixture<SyncWithARatherLongNameToCarryOnApp>;
