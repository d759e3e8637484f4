namespace Market.Ledger.Contracts;

/// <summary>An amount of money in minor units of its ISO 4217 currency.</summary>
public sealed record Amount(long Value, string Currency);
