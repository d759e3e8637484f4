namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>What clients may set of a person.</summary>
public sealed record PersonDetails
{
    /// <summary>The nickname.</summary>
    public required string Nickname { get; init; }
}
