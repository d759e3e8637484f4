using Store.Reviews.Domain;

namespace Store.Reviews.Features.Reviews;

/// <summary>A review.</summary>
internal sealed record ReviewView(
    Guid Id,
    string OwnerId,
    int Stars,
    string Text,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ReviewView Of(Review review) => new(
        review.Id,
        review.OwnerId,
        review.Stars,
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
    int Stars,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);
