namespace Store.Reviews.Domain;

/// <summary>What clients may set of a review.</summary>
public sealed record ReviewDetails
{
    /// <summary>The stars.</summary>
    public required int Stars { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }
}
