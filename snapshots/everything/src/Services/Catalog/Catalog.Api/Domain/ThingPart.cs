namespace Everything.Catalog.Domain;

/// <summary>A part of the thing, in its row</summary>
public sealed record ThingPart(
    string Label,
    int Quantity,
    long CostAmount,
    string CostCurrency,
    decimal? Weight,
    ThingPartKind Kind,
    DateOnly? MadeOn,
    DateTimeOffset? CheckedAt,
    bool Spare);
