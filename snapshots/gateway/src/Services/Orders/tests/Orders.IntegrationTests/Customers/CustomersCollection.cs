namespace Shop.Orders.IntegrationTests;

/// <summary>Tests of customers run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(CustomersCollection))]
public sealed class CustomersCollection : ICollectionFixture<OrdersApp>;
