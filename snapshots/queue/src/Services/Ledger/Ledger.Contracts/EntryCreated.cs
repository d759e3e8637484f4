namespace Market.Ledger.Contracts;

/// <summary>An entry was created. New members are optional; what is here is never renamed, retyped or removed.</summary>
public sealed record EntryCreated(
    Guid EntryId,
    string Label,
    long Version)
{
    /// <summary>Its type on the wire.</summary>
    public const string EventType = "ledger.entry-created.v1";
}
