namespace Everything.Catalog.Domain;

/// <summary>Where it comes from, in a table of its own</summary>
public sealed record ThingSource(
    Guid Id,
    Guid SupplierId,
    decimal Share,
    ThingSourceTerms Terms,
    long? FeeAmount,
    string? FeeCurrency,
    string? Note,
    int Position);
