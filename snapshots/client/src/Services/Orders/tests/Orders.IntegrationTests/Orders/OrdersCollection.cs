namespace Shop.Orders.IntegrationTests;

/// <summary>Tests of orders run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(OrdersCollection))]
public sealed class OrdersCollection : ICollectionFixture<OrdersApp>;
