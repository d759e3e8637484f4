namespace A.SyncWithARatherLongNameToCarryOn.Domain;

/// <summary>What clients may set of a record.</summary>
public sealed record RecordDetails
{
    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; init; }

    /// <summary>The key.</summary>
    public required int Key { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The async.</summary>
    public required bool Async { get; init; }

    /// <summary>The item.</summary>
    public required RecordItem Item { get; init; }

    /// <summary>The s3key.</summary>
    public required string S3key { get; init; }

    /// <summary>The line2.</summary>
    public required string? Line2 { get; init; }

    /// <summary>The an identifier of exactly forty char long.</summary>
    public required int AnIdentifierOfExactlyFortyCharLong { get; init; }

    /// <summary>The label.</summary>
    public required string Label { get; init; }
}
