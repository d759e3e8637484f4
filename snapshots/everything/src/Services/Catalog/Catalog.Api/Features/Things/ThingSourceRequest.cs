using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.Catalog.Features.Ports;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Things;

/// <summary>Where it comes from, in a table of its own</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ThingSourceRequest
{
    /// <summary>The id of a supplier.</summary>
    [Required]
    public Guid? SupplierId { get; set; }

    /// <summary>The share.</summary>
    [Required, Number(5, 2, Min = "0.00", Max = "100.00")]
    public decimal? Share { get; set; }

    /// <summary>The terms.</summary>
    [Required(AllowEmptyStrings = true), NameOf<ThingSourceTerms>]
    public string? Terms { get; set; }

    /// <summary>The fee, in minor units of its currency.</summary>
    [Amount(-9_007_199_254_740_991, 9_007_199_254_740_991)]
    public MoneyRequest? Fee { get; set; }

    /// <summary>The note.</summary>
    [Text(0, 500, Lines = true)]
    public string? Note { get; set; }

    internal ThingSource ToSource(int position) => new(
        Guid.CreateVersion7(),
        SupplierId!.Value,
        Share!.Value,
        EnumNames.Parse<ThingSourceTerms>(Terms!),
        Fee?.Amount,
        Fee?.Currency,
        Note,
        position);
}
