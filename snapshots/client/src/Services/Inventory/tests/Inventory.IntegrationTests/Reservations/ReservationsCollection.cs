namespace Shop.Inventory.IntegrationTests;

/// <summary>Tests of reservations run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(ReservationsCollection))]
public sealed class ReservationsCollection : ICollectionFixture<InventoryApp>;
