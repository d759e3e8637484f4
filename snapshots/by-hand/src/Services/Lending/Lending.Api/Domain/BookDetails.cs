namespace Library.Lending.Domain;

/// <summary>What clients may set of a book.</summary>
public sealed record BookDetails
{
    /// <summary>The isbn.</summary>
    public required string Isbn { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }
}
