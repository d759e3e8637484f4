namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>What clients may set of a child.</summary>
public sealed record ChildDetails
{
    /// <summary>The id of a person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The partial.</summary>
    public required decimal Partial { get; init; }

    /// <summary>The field.</summary>
    public required long Field { get; init; }

    /// <summary>The body.</summary>
    public required JsonText Body { get; init; }

    /// <summary>The required.</summary>
    public required bool Required { get; init; }
}
