namespace Everything.Catalog.Domain;

/// <summary>What clients may set of a bundle.</summary>
public sealed record BundleDetails
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The content.</summary>
    public required JsonText Content { get; init; }

    /// <summary>The note.</summary>
    public required JsonText? Note { get; init; }

    /// <summary>A piece of a bundle.</summary>
    public required IReadOnlyList<BundlePiece> Pieces { get; init; }
}
