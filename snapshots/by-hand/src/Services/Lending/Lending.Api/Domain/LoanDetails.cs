namespace Library.Lending.Domain;

/// <summary>What clients may set of a loan.</summary>
public sealed record LoanDetails
{
    /// <summary>The id of a book.</summary>
    public required Guid BookId { get; init; }

    /// <summary>When it was due.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When it was returned.</summary>
    public required DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>The state.</summary>
    public required LoanState State { get; init; }
}
