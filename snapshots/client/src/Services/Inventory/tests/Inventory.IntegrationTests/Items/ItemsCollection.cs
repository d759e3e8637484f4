namespace Shop.Inventory.IntegrationTests;

/// <summary>Tests of items run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ItemsCollection))]
public sealed class ItemsCollection : ICollectionFixture<InventoryApp>;
