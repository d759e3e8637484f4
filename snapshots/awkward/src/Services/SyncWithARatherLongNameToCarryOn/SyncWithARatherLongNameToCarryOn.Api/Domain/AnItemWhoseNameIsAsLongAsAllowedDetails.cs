namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>What clients may set of an an item whose name is as long as allowed.</summary>
public sealed record AnItemWhoseNameIsAsLongAsAllowedDetails
{
    /// <summary>The id of a record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The an identifier of exactly forty char long.</summary>
    public required string AnIdentifierOfExactlyFortyCharLong { get; init; }
}
