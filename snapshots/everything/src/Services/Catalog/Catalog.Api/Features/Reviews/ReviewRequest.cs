using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Everything.Catalog.Domain;
using Everything.ServiceDefaults;

namespace Everything.Catalog.Features.Reviews;

/// <summary>What clients may set of a review.</summary>
/// <remarks>Not init-only: the serializer's generator would forget the initialisers.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReviewRequest
{
    /// <summary>The id of a thing.</summary>
    [Required]
    public Guid? ThingId { get; set; }

    /// <summary>The stars.</summary>
    [Required, Whole(1, 5)]
    public int? Stars { get; set; }

    /// <summary>The slug.</summary>
    [Required(AllowEmptyStrings = true), Text(1, 40), Pattern("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public string? Slug { get; set; }

    /// <summary>The text.</summary>
    [Text(0, 2000, Lines = true)]
    public string? Text { get; set; }

    internal ReviewDetails ToDetails() => new()
    {
        ThingId = ThingId!.Value,
        Stars = Stars!.Value,
        Slug = Slug!,
        Text = Text,
    };
}
