namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Tests of people run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(PeopleCollection))]
public sealed class PeopleCollection : ICollectionFixture<SyncWithARatherLongNameToCarryOnApp>;
