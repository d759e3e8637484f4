using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Things;

/// <summary>Where it comes from, in a table of its own</summary>
internal sealed record ThingSourceView(
    Guid SupplierId,
    decimal Share,
    ThingSourceTerms Terms,
    Money? Fee,
    string? Note)
{
    public static ThingSourceView Of(ThingSource source) => new(
        source.SupplierId,
        source.Share,
        source.Terms,
        source.FeeAmount is { } amount ? new Money(amount, source.FeeCurrency!) : null,
        source.Note);
}
