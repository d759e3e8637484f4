namespace Everything.Catalog.Domain;

/// <summary>What clients may set of a category.</summary>
public sealed record CategoryDetails
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The id of a category.</summary>
    public required Guid? AboveId { get; init; }
}
