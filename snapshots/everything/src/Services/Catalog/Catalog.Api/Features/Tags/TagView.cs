using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Tags;

/// <summary>A tag.</summary>
internal sealed record TagView(
    Guid Id,
    string Label,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static TagView Of(Tag theTag) => new(
        theTag.Id,
        theTag.Label,
        theTag.CreatedAt,
        theTag.UpdatedAt,
        theTag.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}
