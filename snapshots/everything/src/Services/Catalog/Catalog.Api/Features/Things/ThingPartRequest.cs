using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Things;

/// <summary>A part of the thing, in its row</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ThingPartRequest
{
    /// <summary>The label.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 50)]
    public string? Label { get; set; }

    /// <summary>The quantity.</summary>
    [Required, Whole(1, 99)]
    public int? Quantity { get; set; }

    /// <summary>The cost, in minor units of its currency.</summary>
    [Required, Amount(0, 9_007_199_254_740_991)]
    public MoneyRequest? Cost { get; set; }

    /// <summary>The weight.</summary>
    [Number(8, 2)]
    public decimal? Weight { get; set; }

    /// <summary>The kind.</summary>
    [NonNull, NameOf<ThingPartKind>, Default("wood")]
    public string? Kind { get; set; } = "wood";

    /// <summary>When it was made.</summary>
    public DateOnly? MadeOn { get; set; }

    /// <summary>When it was checked.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>The spare.</summary>
    [NonNull, Default(false)]
    public bool? Spare { get; set; } = false;

    internal ThingPart ToPart() => new(
        Label!,
        Quantity!.Value,
        Cost!.Amount!.Value,
        Cost!.Currency!,
        Weight,
        EnumNames.Parse<ThingPartKind>(Kind!),
        MadeOn,
        CheckedAt,
        Spare!.Value);
}
