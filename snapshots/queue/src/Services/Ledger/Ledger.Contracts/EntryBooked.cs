namespace Market.Ledger.Contracts;

/// <summary>An entry was booked. New members are optional; what is here is never renamed, retyped or removed.</summary>
public sealed record EntryBooked(
    Guid EntryId,
    string Label,
    long Version)
{
    /// <summary>Its type on the wire.</summary>
    public const string EventType = "ledger.entry-booked.v1";
}
