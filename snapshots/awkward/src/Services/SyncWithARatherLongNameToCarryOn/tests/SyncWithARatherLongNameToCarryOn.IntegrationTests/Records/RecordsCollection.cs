namespace A.SyncWithARatherLongNameToCarryOn.IntegrationTests;

/// <summary>Tests of records run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(RecordsCollection))]
public sealed class RecordsCollection : ICollectionFixture<SyncWithARatherLongNameToCarryOnApp>;
