using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Bundles;

/// <summary>A piece of a bundle.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BundlePieceRequest
{
    /// <summary>The label.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 50)]
    public string? Label { get; set; }

    /// <summary>The rank.</summary>
    [Required, Whole(-9_007_199_254_740_991, 9_007_199_254_740_991)]
    public long? Rank { get; set; }

    /// <summary>The cost, in minor units of its currency.</summary>
    [Amount(-9_007_199_254_740_991, 9_007_199_254_740_991)]
    public MoneyRequest? Cost { get; set; }

    /// <summary>The weight.</summary>
    [Required, Number(8, 2)]
    public decimal? Weight { get; set; }

    /// <summary>The kind.</summary>
    [NonNull, NameOf<BundlePieceKind>, Default("whole")]
    public string? Kind { get; set; } = "whole";

    /// <summary>The finish.</summary>
    [NameOf<BundlePieceFinish>]
    public string? Finish { get; set; }

    /// <summary>When it was made.</summary>
    [Required]
    public DateOnly? MadeOn { get; set; }

    /// <summary>When it was checked.</summary>
    [Required]
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>The spare.</summary>
    public bool? Spare { get; set; }

    /// <summary>The thing.</summary>
    public Guid? Thing { get; set; }

    /// <summary>The remark.</summary>
    [Text(0, 200, Lines = true)]
    public string? Remark { get; set; }

    internal BundlePiece ToPiece() => new(
        Label!,
        Rank!.Value,
        Cost?.Amount,
        Cost?.Currency,
        Weight!.Value,
        EnumNames.Parse<BundlePieceKind>(Kind!),
        EnumNames.Find<BundlePieceFinish>(Finish),
        MadeOn!.Value,
        CheckedAt!.Value,
        Spare,
        Thing,
        Remark);
}
