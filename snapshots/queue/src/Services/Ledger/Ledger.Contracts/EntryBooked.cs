namespace Market.Ledger.Contracts;

/// <summary>An entry was booked. New members are optional; what is here is never renamed, retyped or removed.</summary>
public sealed record EntryBooked(
    Guid EntryId,
    string Label,
    DateTimeOffset BookedAt,
    DateOnly Day,
    decimal Rate,
    int Pieces,
    long Total,
    bool Settled,
    long Version)
{
    /// <summary>Its type on the wire.</summary>
    public const string EventType = "ledger.entry-booked.v1";

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The fee, in minor units of its currency.</summary>
    public Amount? Fee { get; init; }

    /// <summary>The batch.</summary>
    public Guid? Batch { get; init; }

    /// <summary>The contact.</summary>
    public string? Contact { get; init; }

    /// <summary>The page.</summary>
    public string? Page { get; init; }
}
