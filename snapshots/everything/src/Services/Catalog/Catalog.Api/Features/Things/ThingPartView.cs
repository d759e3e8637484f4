using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Things;

/// <summary>A part of the thing, in its row</summary>
internal sealed record ThingPartView(
    string Label,
    int Quantity,
    Money Cost,
    decimal? Weight,
    ThingPartKind Kind,
    DateOnly? MadeOn,
    DateTimeOffset? CheckedAt,
    bool Spare)
{
    public static ThingPartView Of(ThingPart part) => new(
        part.Label,
        part.Quantity,
        new Money(part.CostAmount, part.CostCurrency),
        part.Weight,
        part.Kind,
        part.MadeOn,
        part.CheckedAt,
        part.Spare);
}
