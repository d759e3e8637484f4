namespace Market.Ledger.Domain;

/// <summary>An amount in minor units of its ISO 4217 currency: 1250 EUR are 12.50 euros.</summary>
public sealed record Money(long Amount, string Currency);
