namespace Everything.Catalog.Domain;

/// <summary>What clients may set of a review.</summary>
public sealed record ReviewDetails
{
    /// <summary>The id of a thing.</summary>
    public required Guid ThingId { get; init; }

    /// <summary>The stars.</summary>
    public required int Stars { get; init; }

    /// <summary>The slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The text.</summary>
    public required string? Text { get; init; }
}
