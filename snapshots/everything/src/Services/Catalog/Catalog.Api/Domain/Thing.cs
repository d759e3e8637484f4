namespace Everything.Catalog.Domain;

/// <summary>One of everything</summary>
public sealed class Thing : IAggregate
{
    private List<ThingPart> _parts = [];
    private List<ThingSource> _sources = [];
    private readonly List<ThingTag> _tags = [];

    private Thing()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>What it is called: &quot;x&quot;, &lt;y&gt; &amp; z</summary>
    public string Name { get; private set; } = "";

    /// <summary>The summary.</summary>
    public string? Summary { get; private set; }

    /// <summary>The count.</summary>
    public int Count { get; private set; }

    /// <summary>The serial.</summary>
    public long Serial { get; private set; }

    /// <summary>The weight.</summary>
    public decimal Weight { get; private set; }

    /// <summary>The price, in minor units of its currency.</summary>
    public Money Price { get; private set; } = null!;

    /// <summary>The active.</summary>
    public bool Active { get; private set; }

    /// <summary>The batch.</summary>
    public Guid Batch { get; private set; }

    /// <summary>When it was measured.</summary>
    public DateTimeOffset MeasuredAt { get; private set; }

    /// <summary>When it was made.</summary>
    public DateOnly MadeOn { get; private set; }

    /// <summary>The state.</summary>
    public ThingState State { get; private set; }

    /// <summary>The contact.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>The link.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The shape.</summary>
    public JsonText Shape { get; private set; } = null!;

    /// <summary>The id of a category.</summary>
    public Guid CategoryId { get; private set; }

    /// <summary>The id of a supplier.</summary>
    public Guid? SupplierId { get; private set; }

    /// <summary>The maybe name.</summary>
    public string? MaybeName { get; private set; }

    /// <summary>The maybe count.</summary>
    public int? MaybeCount { get; private set; }

    /// <summary>The maybe serial.</summary>
    public long? MaybeSerial { get; private set; }

    /// <summary>The maybe weight.</summary>
    public decimal? MaybeWeight { get; private set; }

    /// <summary>The maybe price, in minor units of its currency.</summary>
    public Money? MaybePrice { get; private set; }

    /// <summary>The maybe active.</summary>
    public bool? MaybeActive { get; private set; }

    /// <summary>The maybe batch.</summary>
    public Guid? MaybeBatch { get; private set; }

    /// <summary>When it was maybe.</summary>
    public DateTimeOffset? MaybeAt { get; private set; }

    /// <summary>When it was maybe.</summary>
    public DateOnly? MaybeOn { get; private set; }

    /// <summary>The maybe state.</summary>
    public ThingMaybeState? MaybeState { get; private set; }

    /// <summary>The maybe contact.</summary>
    public string? MaybeContact { get; private set; }

    /// <summary>The maybe shape.</summary>
    public JsonText? MaybeShape { get; private set; }

    /// <summary>The level.</summary>
    public int Level { get; private set; }

    /// <summary>The grade.</summary>
    public decimal Grade { get; private set; }

    /// <summary>The motto.</summary>
    public string Motto { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>A part of the thing, in its row</summary>
    public IReadOnlyList<ThingPart> Parts => _parts;

    /// <summary>Where it comes from, in a table of its own</summary>
    public IReadOnlyList<ThingSource> Sources => _sources;

    /// <summary>Its tags.</summary>
    public IReadOnlyList<ThingTag> Tags => _tags;

    public static Thing Create(ThingDetails details, DateTimeOffset now)
    {
        var thing = new Thing
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
        };
        thing.Set(details, now);
        return thing;
    }

    /// <summary>Replaces everything that clients may set.</summary>
    public void Change(ThingDetails details, DateTimeOffset now) => Set(details, now);

    /// <summary>Requests were checked before: what breaks a rule here is a mistake of the code.</summary>
    private void Set(ThingDetails details, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Count, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Count, 1_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Serial, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Weight, 0.000m);
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Price.Amount, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.MaybeCount ?? 10, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.MaybePrice?.Amount ?? 100_000, 100_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(details.Level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Level, 5);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Parts.Count, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(details.Sources.Count, 20);
        Name = details.Name;
        Summary = details.Summary;
        Count = details.Count;
        Serial = details.Serial;
        Weight = details.Weight;
        Price = details.Price;
        Active = details.Active;
        Batch = details.Batch;
        MeasuredAt = details.MeasuredAt;
        MadeOn = details.MadeOn;
        State = details.State;
        Contact = details.Contact;
        Link = details.Link;
        Shape = details.Shape;
        CategoryId = details.CategoryId;
        SupplierId = details.SupplierId;
        MaybeName = details.MaybeName;
        MaybeCount = details.MaybeCount;
        MaybeSerial = details.MaybeSerial;
        MaybeWeight = details.MaybeWeight;
        MaybePrice = details.MaybePrice;
        MaybeActive = details.MaybeActive;
        MaybeBatch = details.MaybeBatch;
        MaybeAt = details.MaybeAt;
        MaybeOn = details.MaybeOn;
        MaybeState = details.MaybeState;
        MaybeContact = details.MaybeContact;
        MaybeShape = details.MaybeShape;
        Level = details.Level;
        Grade = details.Grade;
        Motto = details.Motto;
        _parts = [.. details.Parts];
        _sources = [.. details.Sources];
        LinkTag(details.TagIds);
        UpdatedAt = now;
        Version++;
    }

    /// <summary>Links that stay are left alone, so that only what changed is written.</summary>
    private void LinkTag(IReadOnlyCollection<Guid> ids)
    {
        _tags.RemoveAll(link => !ids.Contains(link.TagId));
        _tags.AddRange(ids.Except(_tags.Select(link => link.TagId)).Select(id => new ThingTag { TagId = id }));
    }
}
