using Everything.Catalog.Domain;

namespace Everything.Catalog.Features.Reviews;

/// <summary>What somebody thinks of a thing</summary>
internal sealed record ReviewView(
    Guid Id,
    string OwnerId,
    Guid ThingId,
    int Stars,
    string Slug,
    string? Text,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ReviewView Of(Review review) => new(
        review.Id,
        review.OwnerId,
        review.ThingId,
        review.Stars,
        review.Slug,
        review.Text,
        review.CreatedAt,
        review.UpdatedAt,
        review.Version);

    /// <summary>Its entity tag.</summary>
    public string Tag() => $"{Version}";
}

/// <summary>A review as lists have it: without what may be long.</summary>
internal sealed record ReviewSummary(
    Guid Id,
    string OwnerId,
    Guid ThingId,
    int Stars,
    string Slug,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
