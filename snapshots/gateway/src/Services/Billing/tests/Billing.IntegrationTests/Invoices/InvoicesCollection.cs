namespace Shop.Billing.IntegrationTests;

/// <summary>Tests of invoices run one after the other, on one service with a database of its own.</summary>
[CollectionDefinition(nameof(InvoicesCollection))]
public sealed class InvoicesCollection : ICollectionFixture<BillingApp>;
