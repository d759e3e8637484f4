namespace Everything.Catalog.Domain;

/// <summary>What clients may set of a thing.</summary>
public sealed record ThingDetails
{
    /// <summary>What it is called: &quot;x&quot;, &lt;y&gt; &amp; z</summary>
    public required string Name { get; init; }

    /// <summary>The summary.</summary>
    public required string? Summary { get; init; }

    /// <summary>The count.</summary>
    public required int Count { get; init; }

    /// <summary>The serial.</summary>
    public required long Serial { get; init; }

    /// <summary>The weight.</summary>
    public required decimal Weight { get; init; }

    /// <summary>The price, in minor units of its currency.</summary>
    public required Money Price { get; init; }

    /// <summary>The active.</summary>
    public required bool Active { get; init; }

    /// <summary>The batch.</summary>
    public required Guid Batch { get; init; }

    /// <summary>When it was measured.</summary>
    public required DateTimeOffset MeasuredAt { get; init; }

    /// <summary>When it was made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The state.</summary>
    public required ThingState State { get; init; }

    /// <summary>The contact.</summary>
    public required string Contact { get; init; }

    /// <summary>The link.</summary>
    public required string Link { get; init; }

    /// <summary>The shape.</summary>
    public required JsonText Shape { get; init; }

    /// <summary>The id of a category.</summary>
    public required Guid CategoryId { get; init; }

    /// <summary>The id of a supplier.</summary>
    public required Guid? SupplierId { get; init; }

    /// <summary>The maybe name.</summary>
    public required string? MaybeName { get; init; }

    /// <summary>The maybe count.</summary>
    public required int? MaybeCount { get; init; }

    /// <summary>The maybe serial.</summary>
    public required long? MaybeSerial { get; init; }

    /// <summary>The maybe weight.</summary>
    public required decimal? MaybeWeight { get; init; }

    /// <summary>The maybe price, in minor units of its currency.</summary>
    public required Money? MaybePrice { get; init; }

    /// <summary>The maybe active.</summary>
    public required bool? MaybeActive { get; init; }

    /// <summary>The maybe batch.</summary>
    public required Guid? MaybeBatch { get; init; }

    /// <summary>When it was maybe.</summary>
    public required DateTimeOffset? MaybeAt { get; init; }

    /// <summary>When it was maybe.</summary>
    public required DateOnly? MaybeOn { get; init; }

    /// <summary>The maybe state.</summary>
    public required ThingMaybeState? MaybeState { get; init; }

    /// <summary>The maybe contact.</summary>
    public required string? MaybeContact { get; init; }

    /// <summary>The maybe shape.</summary>
    public required JsonText? MaybeShape { get; init; }

    /// <summary>The level.</summary>
    public required int Level { get; init; }

    /// <summary>The grade.</summary>
    public required decimal Grade { get; init; }

    /// <summary>The motto.</summary>
    public required string Motto { get; init; }

    /// <summary>A part of the thing, in its row</summary>
    public required IReadOnlyList<ThingPart> Parts { get; init; }

    /// <summary>Where it comes from, in a table of its own</summary>
    public required IReadOnlyList<ThingSource> Sources { get; init; }

    /// <summary>The ids of its tags.</summary>
    public required IReadOnlyCollection<Guid> TagIds { get; init; }
}
