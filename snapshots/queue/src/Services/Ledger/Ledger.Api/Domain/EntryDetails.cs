namespace Market.Ledger.Domain;

/// <summary>What clients may set of an entry.</summary>
public sealed record EntryDetails
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>When it was booked.</summary>
    public required DateTimeOffset BookedAt { get; init; }

    /// <summary>When it was settled.</summary>
    public required DateTimeOffset? SettledAt { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The rate.</summary>
    public required decimal Rate { get; init; }

    /// <summary>The pieces.</summary>
    public required int Pieces { get; init; }

    /// <summary>The total.</summary>
    public required long Total { get; init; }

    /// <summary>The fee, in minor units of its currency.</summary>
    public required Money? Fee { get; init; }

    /// <summary>The settled.</summary>
    public required bool Settled { get; init; }

    /// <summary>The batch.</summary>
    public required Guid? Batch { get; init; }

    /// <summary>The contact.</summary>
    public required string? Contact { get; init; }

    /// <summary>The page.</summary>
    public required string? Page { get; init; }
}
