namespace Everything.Catalog.Domain;

/// <summary>That a thing has a tag.</summary>
public sealed record ThingTag
{
    public required Guid TagId { get; init; }
}
