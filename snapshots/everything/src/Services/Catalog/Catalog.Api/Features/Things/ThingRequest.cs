using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Things;

/// <summary>What clients may set of a thing.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ThingRequest
{
    /// <summary>What it is called: &quot;x&quot;, &lt;y&gt; &amp; z</summary>
    [Required(AllowEmptyStrings = true), Text(1, 100)]
    public string? Name { get; set; }

    /// <summary>The summary.</summary>
    [Text(0, 5000, Lines = true)]
    public string? Summary { get; set; }

    /// <summary>The count.</summary>
    [Required, Whole(0, 1_000_000)]
    public int? Count { get; set; }

    /// <summary>The serial.</summary>
    [Required, Whole(1, 9_007_199_254_740_991)]
    public long? Serial { get; set; }

    /// <summary>The weight.</summary>
    [Required, Number(10, 3, Min = "0.000")]
    public decimal? Weight { get; set; }

    /// <summary>The price, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Price { get; set; }

    /// <summary>The active.</summary>
    [NonNull, Default(true)]
    public bool? Active { get; set; } = true;

    /// <summary>The batch.</summary>
    [Required]
    public Guid? Batch { get; set; }

    /// <summary>When it was measured.</summary>
    [Required]
    public DateTimeOffset? MeasuredAt { get; set; }

    /// <summary>When it was made.</summary>
    [Required]
    public DateOnly? MadeOn { get; set; }

    /// <summary>The state.</summary>
    [NonNull, NameOf<ThingState>, Default("draft")]
    public string? State { get; set; } = "draft";

    /// <summary>The contact.</summary>
    [Required(AllowEmptyStrings = true), Email]
    public string? Contact { get; set; }

    /// <summary>The link.</summary>
    [Required(AllowEmptyStrings = true), WebAddress]
    public string? Link { get; set; }

    /// <summary>The shape.</summary>
    [Required, Document]
    public JsonElement? Shape { get; set; }

    /// <summary>The id of a category.</summary>
    [Required]
    public Guid? CategoryId { get; set; }

    /// <summary>The id of a supplier.</summary>
    public Guid? SupplierId { get; set; }

    /// <summary>The maybe name.</summary>
    [Text(0, 200), Pattern("^[a-z]{3,8}$")]
    public string? MaybeName { get; set; }

    /// <summary>The maybe count.</summary>
    [Whole(int.MinValue, 10)]
    public int? MaybeCount { get; set; }

    /// <summary>The maybe serial.</summary>
    [Whole(-9_007_199_254_740_991, 9_007_199_254_740_991)]
    public long? MaybeSerial { get; set; }

    /// <summary>The maybe weight.</summary>
    [Number(5, 1)]
    public decimal? MaybeWeight { get; set; }

    /// <summary>The maybe price, in minor units of its currency.</summary>
    [Amount(-9_007_199_254_740_991, 100_000)]
    public MoneyRequest? MaybePrice { get; set; }

    /// <summary>The maybe active.</summary>
    public bool? MaybeActive { get; set; }

    /// <summary>The maybe batch.</summary>
    public Guid? MaybeBatch { get; set; }

    /// <summary>When it was maybe.</summary>
    public DateTimeOffset? MaybeAt { get; set; }

    /// <summary>When it was maybe.</summary>
    public DateOnly? MaybeOn { get; set; }

    /// <summary>The maybe state.</summary>
    [NameOf<ThingMaybeState>]
    public string? MaybeState { get; set; }

    /// <summary>The maybe contact.</summary>
    [Email]
    public string? MaybeContact { get; set; }

    /// <summary>The maybe shape.</summary>
    [Document]
    public JsonElement? MaybeShape { get; set; }

    /// <summary>The level.</summary>
    [NonNull, Whole(1, 5), Default(3)]
    public int? Level { get; set; } = 3;

    /// <summary>The grade.</summary>
    [NonNull, Number(4, 2), Default(1.50d)]
    public decimal? Grade { get; set; } = 1.50m;

    /// <summary>The motto.</summary>
    [NonNull, Text(0, 60), Default("say \"hello\", \\ and {{ more }}")]
    public string? Motto { get; set; } = "say \"hello\", \\ and {{ more }}";

    /// <summary>A part of the thing, in its row</summary>
    [NonNull, Items(0, 100)]
    public IReadOnlyList<ThingPartRequest> Parts { get; set; } = [];

    /// <summary>Where it comes from, in a table of its own</summary>
    [NonNull, Items(0, 20)]
    public IReadOnlyList<ThingSourceRequest> Sources { get; set; } = [];

    /// <summary>The ids of its tags.</summary>
    [NonNull, Items(0, 10, Unique = true)]
    public IReadOnlyList<Guid> TagIds { get; set; } = [];

    internal ThingDetails ToDetails() => new()
    {
        Name = Name!,
        Summary = Summary,
        Count = Count!.Value,
        Serial = Serial!.Value,
        Weight = Weight!.Value,
        Price = Price!.ToMoney(),
        Active = Active!.Value,
        Batch = Batch!.Value,
        MeasuredAt = MeasuredAt!.Value,
        MadeOn = MadeOn!.Value,
        State = EnumNames.Parse<ThingState>(State!),
        Contact = Contact!,
        Link = Link!,
        Shape = Shape!.Value.ToText(),
        CategoryId = CategoryId!.Value,
        SupplierId = SupplierId,
        MaybeName = MaybeName,
        MaybeCount = MaybeCount,
        MaybeSerial = MaybeSerial,
        MaybeWeight = MaybeWeight,
        MaybePrice = MaybePrice?.ToMoney(),
        MaybeActive = MaybeActive,
        MaybeBatch = MaybeBatch,
        MaybeAt = MaybeAt,
        MaybeOn = MaybeOn,
        MaybeState = EnumNames.Find<ThingMaybeState>(MaybeState),
        MaybeContact = MaybeContact,
        MaybeShape = MaybeShape?.ToText(),
        Level = Level!.Value,
        Grade = Grade!.Value,
        Motto = Motto!,
        Parts = [.. Parts.Select(part => part.ToPart())],
        Sources = [.. Sources.Select((source, position) => source.ToSource(position))],
        TagIds = [.. TagIds],
    };
}
